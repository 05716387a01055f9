/** Lines between messages: a new day, the first unread, where the replies of a thread begin. */

import { dayName } from "../workspace/time";

export function DayDivider({ ts }: { ts: string }) {
  return (
    <div className="day" role="separator" aria-label={dayName(ts)}>
      <span aria-hidden="true">{dayName(ts)}</span>
    </div>
  );
}

export function UnreadDivider() {
  return (
    <div className="unread-line" role="separator" aria-label="New messages">
      <span aria-hidden="true">New</span>
    </div>
  );
}

export function ReplyDivider({ count }: { count: number }) {
  if (!count) return null;
  return (
    <div className="reply-line">
      {count} {count === 1 ? "reply" : "replies"}
    </div>
  );
}
