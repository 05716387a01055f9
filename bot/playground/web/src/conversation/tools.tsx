/** The bar that appears on the message under the pointer or the focus. */

import { Icon } from "../parts/icon";
import { Menu } from "../parts/menu";
import { useFrame } from "../shell_context";
import { client } from "../workspace/client";
import { useSession } from "../workspace/context";
import type { Message } from "../workspace/types";

interface Props {
  message: Message;
  isMine: boolean;
  canReply: boolean;
  edit: () => void;
}

export function Tools({ message, isMine, canReply, edit }: Props) {
  const session = useSession();
  const { inspect, open } = useFrame();
  const { channel, ts } = message;
  const items = [
    ...(message.typed ? [{ label: "Edit message", act: edit }] : []),
    {
      label: "Delete message",
      isDanger: true,
      act: () => void session.attempt(() => client.remove(session.person, channel, ts)),
    },
  ];
  if (!canReply && message.kind !== "app" && !isMine) return null;
  return (
    <div className="tools" role="toolbar" aria-label="Message actions">
      {canReply && (
        <button
          type="button"
          className="tool"
          aria-label="Reply in thread"
          title="Reply in thread"
          onClick={() => open({ channel, thread: message.thread_ts || ts })}
        >
          <Icon name="reply" />
        </button>
      )}
      {message.kind === "app" && (
        <button
          type="button"
          className="tool"
          aria-label="Inspect this answer"
          title="Inspect: how this answer came about"
          onClick={() => inspect(message)}
        >
          <Icon name="inspect" />
        </button>
      )}
      {isMine && (
        <Menu className="tool" label="More actions" items={items}>
          <Icon name="more" />
        </Menu>
      )}
    </div>
  );
}
