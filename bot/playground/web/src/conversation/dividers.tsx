/** Lines between messages: a new day, the first unread. */

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
