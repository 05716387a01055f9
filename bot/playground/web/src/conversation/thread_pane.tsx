/** A thread beside its channel; over it on a phone. */

import { MessageList } from "./message_list";
import { Composer } from "../composer/composer";
import { Icon } from "../parts/icon";
import { useFrame } from "../shell_context";
import { useView } from "../workspace/context";
import type { Channel } from "../workspace/types";

export function ThreadPane({ channel, ts }: { channel: Channel; ts: string }) {
  const { threads, messages, app } = useView();
  const { open } = useFrame();
  const counted = threads.find((one) => one.channel === channel.id && one.thread_ts === ts);
  const root = messages.find((message) => message.channel === channel.id && message.ts === ts);
  const name = channel.kind === "direct" ? app.name : `#${channel.name}`;
  return (
    <aside className="pane thread" aria-label="Thread">
      <header className="pane-header">
        <button
          type="button"
          className="ghost pane-back"
          aria-label="Back"
          onClick={() => open({ channel: channel.id })}
        >
          <Icon name="back" />
        </button>
        <h2>
          Thread <small>{name}</small>
        </h2>
        <button
          type="button"
          className="ghost pane-close"
          aria-label="Close thread"
          onClick={() => open({ channel: channel.id })}
        >
          <Icon name="close" />
        </button>
      </header>
      <div className="conversation">
        <MessageList
          place={{ channel: channel.id, thread: ts }}
          label="Messages in the thread"
          unread={counted?.unread ?? 0}
          lastRead={counted?.last_read ?? ""}
          beginning={root ? null : <p className="list-more">This message is gone.</p>}
        />
        <Composer place={{ channel: channel.id, thread: ts }} placeholder="Reply…" />
      </div>
    </aside>
  );
}
