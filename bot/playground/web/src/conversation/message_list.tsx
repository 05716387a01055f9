/** The scrolling list of messages of one place; only the newest are drawn until one scrolls up. */

import { useEffect, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from "react";
import { DayDivider, UnreadDivider } from "./dividers";
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
  const [drawn, setDrawn] = useState(FIRST);
  const scroller = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);

  const rows = useMemo(
    () => rowsOf(messagesOf(messages, { channel, thread }), me, readAtFirst),
    [messages, channel, thread, me, readAtFirst],
  );
  const shown = rows.slice(-drawn);
  const sending = outgoing.filter((one) => one.channel === channel && one.thread === thread);
  const newest = rows.at(-1)?.message.ts ?? "";
  const isAllDrawn = shown.length === rows.length;
  const { isAtEnd, toEnd } = useStick(scroller, content, sending.length);

  useEffect(() => {
    const look = () => {
      if (unread && isAtEnd && document.hasFocus()) void client.read(session.person, channel, thread).catch(() => {});
    };
    look();
    window.addEventListener("focus", look);
    return () => window.removeEventListener("focus", look);
  }, [unread, isAtEnd, newest, session, channel, thread]);

  const onScroll = () => {
    const box = scroller.current;
    if (!box || isAllDrawn || box.scrollTop > 400) return;
    const fromEnd = box.scrollHeight - box.scrollTop;
    setDrawn(drawn + MORE);
    requestAnimationFrame(() => {
      box.scrollTop = box.scrollHeight - fromEnd; // what one looks at stays where it is
    });
  };

  return (
    <div className="list-box">
      <div
        ref={scroller}
        className="list"
        role="region"
        aria-label={label}
        tabIndex={0}
        data-part="list"
        onScroll={onScroll}
        onKeyDown={steer}
      >
        <div ref={content} className="list-content">
          {isAllDrawn ? beginning : <p className="list-more">Scroll up for earlier messages</p>}
          {shown.map((row) => (
            <div key={keyOf(row.message)} className="list-item">
              {row.day && <DayDivider ts={row.message.ts} />}
              {row.isFirstUnread && <UnreadDivider />}
              <MessageRow message={row.message} isGrouped={row.isGrouped} isInThread={!!thread} />
            </div>
          ))}
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
