/** What a message says: its blocks, or its text. */

import { memo, useCallback } from "react";
import { Blocks, Words } from "../blocks/blocks";
import { Boundary } from "../blocks/boundary";
import { IsPressed, type Press } from "../blocks/pressable";
import { useSession, useSnapshot } from "../workspace/context";
import { keyOf } from "../workspace/feed";
import { pressKey } from "../workspace/session";
import { full } from "../workspace/time";
import type { Message } from "../workspace/types";

export const Content = memo(function Content({ message }: { message: Message }) {
  const session = useSession();
  const underWay = useSnapshot((snapshot) =>
    snapshot.pressed.filter((key) => key.startsWith(keyOf(message))).join("\n"),
  );
  const press: Press = useCallback(
    (element, blockId, value) => {
      const actionId = element.action_id ?? "";
      const { channel, ts } = message;
      const chosen = value ? { value } : {};
      const key = pressKey(message, blockId, actionId, value);
      void session.click(key, { channel, ts, action_id: actionId, block_id: blockId, ...chosen });
    },
    [session, message],
  );
  const isPressed = useCallback(
    (blockId: string, element: { action_id?: string }, value: string) =>
      underWay.split("\n").includes(pressKey(message, blockId, element.action_id ?? "", value)),
    [underWay, message],
  );
  return (
    <div className="row-content">
      <IsPressed value={isPressed}>
        <Boundary key={message.edited} instead={<Words text={message.text} />}>
          {message.blocks.length > 0 ? <Blocks blocks={message.blocks} press={press} /> : <Words text={message.text} />}
        </Boundary>
      </IsPressed>
      {message.edited && (message.kind === "person" || !message.blocks.length) && (
        <span className="edited" title={full(message.edited)}>
          {" "}
          (edited)
        </span>
      )}
    </div>
  );
});
