/** One message: who, when, what, and what can be done with it. */

import { memo, useEffect, useRef, useState, type FocusEvent } from "react";
import { Content } from "./content";
import { Editor } from "./editor";
import { usePointed } from "./pointed";
import { ProblemLine } from "./problem_line";
import { Replies } from "./replies";
import { Tools } from "./tools";
import { Thinking } from "../composer/status_line";
import { Avatar } from "../parts/avatar";
import { Icon } from "../parts/icon";
import { useFrame } from "../shell_context";
import { usePart, useSnapshot } from "../workspace/context";
import { keyOf } from "../workspace/feed";
import { clock, full, gutter } from "../workspace/time";
import type { Message } from "../workspace/types";

interface Props {
  message: Message;
  isGrouped: boolean;
  isInThread: boolean;
}

export const MessageRow = memo(function MessageRow({ message, isGrouped, isInThread }: Props) {
  const name = useSnapshot((snapshot) => snapshot.names[message.user]?.name ?? message.user);
  const isMine = usePart((view) => view.me.id === message.user);
  const { inspect, inspected, open } = useFrame();
  const { isPointed, handlers } = usePointed(`${isInThread}${keyOf(message)}`);
  const [isFocused, setFocused] = useState(false);
  const [isEdited, setEdited] = useState(false);
  const row = useRef<HTMLElement>(null);
  // A pressed button that vanishes with the edited card takes the focus along, and no event says so.
  useEffect(() => setFocused((was) => was && !!row.current?.contains(document.activeElement)), [message]);
  const isInspected = inspected !== null && keyOf(inspected) === keyOf(message);
  const thread = message.thread_ts || message.ts;
  const canReply = !isInThread && !message.ephemeral;
  const states = [isGrouped && "row-grouped", message.ephemeral && "row-private", isInspected && "row-inspected"];

  return (
    <article
      ref={row}
      className={["row", ...states].filter(Boolean).join(" ")}
      aria-label={`${name}, ${clock(message.ts)}`}
      tabIndex={-1}
      data-ts={message.ts}
      data-mine={isMine && !!message.typed}
      {...handlers}
      onFocus={() => setFocused(true)}
      onBlur={(event: FocusEvent<HTMLElement>) => setFocused(event.currentTarget.contains(event.relatedTarget))}
      onKeyDown={(event) => {
        if (event.target !== event.currentTarget) return;
        if ((event.key === "t" || event.key === "ArrowRight") && canReply) open({ channel: message.channel, thread });
        if (event.key === "i" && message.kind === "app") inspect(message);
        if (event.key === "e" && isMine && message.typed) setEdited(true);
      }}
    >
      {message.ephemeral && (
        <p className="private-mark">
          <Icon name="eye" size={14} />
          Only visible to you
        </p>
      )}
      {message.broadcast && !isInThread && (
        <button type="button" className="broadcast-mark" onClick={() => open({ channel: message.channel, thread })}>
          replied to a thread
        </button>
      )}
      <div className="row-gutter">
        {isGrouped ? (
          <time className="row-time" title={full(message.ts)}>
            {gutter(message.ts)}
          </time>
        ) : (
          <Avatar name={name} kind={message.kind} />
        )}
      </div>
      <div className="row-body">
        {!isGrouped && <Heading message={message} name={name} />}
        {isEdited ? <Editor message={message} close={() => setEdited(false)} /> : <Content message={message} />}
        <ProblemLine message={message} />
        {!isInThread && <Replies message={message} />}
        {!isInThread && !message.thread_ts && <Thinking channel={message.channel} ts={message.ts} />}
      </div>
      {(isPointed || isFocused) && !isEdited && (
        <Tools message={message} isMine={isMine} canReply={canReply} edit={() => setEdited(true)} />
      )}
    </article>
  );
});

function Heading({ message, name }: { message: Message; name: string }) {
  return (
    <div className="row-heading">
      <span className="row-name">{name}</span>
      {message.kind !== "person" && <span className="app-mark">APP</span>}
      <time className="row-time" title={full(message.ts)}>
        {clock(message.ts)}
      </time>
    </div>
  );
}
