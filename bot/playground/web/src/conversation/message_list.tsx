/** The scrolling list of messages of one place; only the newest are drawn until one scrolls up. */

import { useEffect, useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from "react";
import { DayDivider, ReplyDivider, UnreadDivider } from "./dividers";
import { MessageRow } from "./message_row";
import { OutgoingRow } from "./outgoing_row";
import { useStick } from "./stick";
import { Icon } from "../parts/icon";
import { client } from "../workspace/client";
import { usePart, useSession, useSnapshot } from "../workspace/context";
import { keyOf, messagesOf, rowsOf } from "../workspace/feed";
import type { Place } from "../workspace/types";

const FIRST = 60;
const MORE = 60;
const NEAR_TOP = 400;

interface Props {
  place: Place;
  label: string;
  unread: number;
  lastRead: string;
  beginning: ReactNode;
}

export function MessageList({ place, label, unread, lastRead, beginning }: Props) {
  const { channel, thread } = place;
  const session = useSession();
  const messages = usePart((view) => view.messages);
  const me = usePart((view) => view.me.id);
  const outgoing = useSnapshot((snapshot) => snapshot.outgoing);
  const [readAtFirst] = useState(lastRead);
  const scroller = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);

  const rows = useMemo(
    () => rowsOf(messagesOf(messages, { channel, thread }), me, readAtFirst),
    [messages, channel, thread, me, readAtFirst],
  );
  const [first, setFirst] = useState(rows.length - FIRST);
  const start = Math.max(0, Math.min(first, rows.length - FIRST));
  const shown = rows.slice(start);
  const sending = outgoing.filter((one) => one.channel === channel && one.thread === thread);
  const newest = rows.at(-1)?.message.ts ?? "";
  const isAllDrawn = start === 0;
  const { isAtEnd, toEnd } = useStick(scroller, content, sending.length);

  useEffect(() => {
    const look = () => {
      if (unread && isAtEnd && document.hasFocus()) void client.read(session.person, channel, thread).catch(() => {});
    };
    look();
    window.addEventListener("focus", look);
    return () => window.removeEventListener("focus", look);
  }, [unread, isAtEnd, newest, session, channel, thread]);

  const fromEnd = useRef(0);
  const showMore = () => {
    const box = scroller.current;
    if (!box || isAllDrawn) return;
    fromEnd.current = box.scrollHeight - box.scrollTop;
    setFirst(start - MORE);
  };
  useLayoutEffect(() => {
    const box = scroller.current;
    if (box && fromEnd.current) box.scrollTop = box.scrollHeight - fromEnd.current; // what one looks at stays in place
    fromEnd.current = 0;
  }, [start]);

  return (
    <div className="list-box">
      <div
        ref={scroller}
        className="list"
        role="region"
        aria-label={label}
        tabIndex={0}
        data-part="list"
        onScroll={(event) => event.currentTarget.scrollTop < NEAR_TOP && showMore()}
        onKeyDown={steer}
      >
        <div ref={content} className="list-content">
          {isAllDrawn ? beginning : <EarlierMessages show={showMore} />}
          {shown.map((row, index) => {
            const isRoot = !!thread && start + index === 0;
            return (
              <div key={keyOf(row.message)} className="list-item">
                {row.day && !isRoot && <DayDivider ts={row.message.ts} />}
                {row.isFirstUnread && <UnreadDivider />}
                <MessageRow message={row.message} isGrouped={row.isGrouped} isInThread={!!thread} />
                {isRoot && <ReplyDivider count={rows.length - 1} />}
              </div>
            );
          })}
          {sending.map((one) => (
            <OutgoingRow key={one.id} outgoing={one} />
          ))}
        </div>
      </div>
      {!isAtEnd && (
        <button type="button" className={unread ? "to-end to-end-new" : "to-end"} onClick={toEnd}>
          <Icon name="down" size={16} />
          {unread ? "New messages" : "Latest messages"}
        </button>
      )}
    </div>
  );
}

function EarlierMessages({ show }: { show: () => void }) {
  return (
    <button type="button" className="list-more" onClick={show}>
      Earlier messages
    </button>
  );
}

/** Move the focus from message to message with the arrow keys. */
function steer(event: KeyboardEvent<HTMLElement>): void {
  const target = event.target as HTMLElement;
  if (target !== event.currentTarget && !target.matches(".row")) return;
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>(".row")];
  const at = rows.indexOf(target);
  const next: Record<string, number> = {
    ArrowUp: at < 0 ? rows.length - 1 : Math.max(0, at - 1),
    ArrowDown: at < 0 ? rows.length - 1 : Math.min(rows.length - 1, at + 1),
    Home: 0,
    End: rows.length - 1,
  };
  const row = rows[next[event.key] ?? -1];
  if (!row) return;
  event.preventDefault();
  row.focus();
}
