/** Blocks drawn by slack-blocks-to-jsx, with our people, channels, emoji and links. */

import * as emoji from "node-emoji";
import { memo, useLayoutEffect, useMemo, useRef, type ReactNode } from "react";
import { Message, type Block } from "slack-blocks-to-jsx";
import { useTheme } from "../parts/theme";
import { usePart, useSnapshot } from "../workspace/context";

/** Draw an emoji with the system's own font; one that nobody knows stays its code. */
function emojiOf({ name }: { name: string }): ReactNode {
  return emoji.get(name) ?? `:${name}:`;
}

function linkOf({ href, children }: { href: string; children: ReactNode }): ReactNode {
  return (
    <a href={href} className="link" target="_blank" rel="noreferrer noopener">
      {children}
    </a>
  );
}

export const Drawn = memo(function Drawn({ blocks }: { blocks: Block[] }) {
  const names = useSnapshot((snapshot) => snapshot.names);
  const me = usePart((view) => view.me.id);
  const theme = useTheme();
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => box.current?.querySelectorAll("table").forEach(readable));
  const hooks = useMemo(() => {
    const name = (id: string) => names[id]?.name ?? id;
    return {
      emoji: emojiOf,
      link: linkOf,
      user: ({ id }: { id: string }) => (
        <span className={id === me ? "mention mention-me" : "mention"}>@{name(id)}</span>
      ),
      channel: ({ id }: { id: string }) => <span className="mention">#{name(id)}</span>,
    };
  }, [names, me]);
  return (
    <div ref={box} className="drawn">
      <Message key={theme} blocks={blocks} hooks={hooks} theme={theme} name="" logo="" withoutWrapper />
    </div>
  );
});

/** Say to assistive technology what the library does not: heading cells, and that a wide table can be scrolled. */
function readable(table: HTMLTableElement): void {
  const box = table.parentElement;
  box?.setAttribute("tabindex", "0");
  box?.setAttribute("role", "region");
  box?.setAttribute("aria-label", "Table");
  for (const [row, { cells }] of [...table.rows].entries()) {
    for (const [column, cell] of [...cells].entries()) {
      if (row === 0) cell.setAttribute("role", "columnheader");
      else if (column === 0) cell.setAttribute("role", "rowheader");
    }
  }
}
