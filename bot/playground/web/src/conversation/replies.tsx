/** "2 replies" under a message that began a thread. */

import { Avatar } from "../parts/avatar";
import { Icon } from "../parts/icon";
import { useFrame } from "../shell_context";
import { usePart, useSnapshot } from "../workspace/context";
import { clock, dayName } from "../workspace/time";
import type { Message } from "../workspace/types";

const FACES = 4;

export function Replies({ message }: { message: Message }) {
  const { open } = useFrame();
  const names = useSnapshot((snapshot) => snapshot.names);
  const unread = usePart(
    (view) => view.threads.find((one) => one.channel === message.channel && one.thread_ts === message.ts)?.unread ?? 0,
  );
  const count = message.reply_count ?? 0;
  if (!count) return null;
  const last = message.latest_reply ?? message.ts;
  const day = dayName(last).replace(/^[TY]/, (letter) => letter.toLowerCase());
  return (
    <button
      type="button"
      className={unread ? "replies replies-new" : "replies"}
      onClick={() => open({ channel: message.channel, thread: message.ts })}
    >
      {(message.reply_users ?? []).slice(0, FACES).map((id) => {
        const kind = names[id]?.kind ?? "person";
        return (
          <Avatar
            key={id}
            name={names[id]?.name ?? id}
            kind={kind === "channel" || kind === "direct" ? "person" : kind}
            size={24}
          />
        );
      })}
      <strong>
        {count} {count === 1 ? "reply" : "replies"}
      </strong>
      {unread > 0 && <span className="badge">{unread} new</span>}
      <span className="replies-when">
        Last reply {day} at {clock(last)}
      </span>
      <span className="replies-open">View thread</span>
      <Icon name="chevron-right" size={16} />
    </button>
  );
}
