/** The messages of a channel or a direct message, and the field to write in. */

import { Beginning } from "./beginning";
import { MessageList } from "./message_list";
import { ProblemStrip } from "./problem_strip";
import { Composer } from "../composer/composer";
import { useView } from "../workspace/context";
import type { Channel } from "../workspace/types";

export function Conversation({ channel }: { channel: Channel }) {
  const { app } = useView();
  const place = { channel: channel.id, thread: "" };
  const name = channel.kind === "direct" ? app.name : `#${channel.name}`;
  return (
    <div className="conversation">
      <MessageList
        place={place}
        label={`Messages in ${name}`}
        unread={channel.unread}
        lastRead={channel.last_read}
        beginning={<Beginning channel={channel} />}
      />
      <ProblemStrip channel={channel.id} />
      <Composer place={place} placeholder={`Message ${name}`} />
    </div>
  );
}
