/** What is being sent, or could not be. */

import { Words } from "../blocks/blocks";
import { Avatar } from "../parts/avatar";
import { Icon } from "../parts/icon";
import { usePart, useSession } from "../workspace/context";
import type { Outgoing } from "../workspace/session";
import { clock } from "../workspace/time";

export function OutgoingRow({ outgoing }: { outgoing: Outgoing }) {
  const session = useSession();
  const me = usePart((view) => view.me);
  const escaped = outgoing.text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
  return (
    <article className={outgoing.failure ? "row" : "row row-sending"} aria-label={`${me.name}, sending`}>
      <div className="row-gutter">
        <Avatar name={me.name} kind={me.kind} />
      </div>
      <div className="row-body">
        <div className="row-heading">
          <span className="row-name">{me.name}</span>
          <time className="row-time">{clock(outgoing.at)}</time>
        </div>
        <div className="row-content">
          <Words text={escaped} />
        </div>
        {outgoing.failure && (
          <div className="problem" role="alert">
            <Icon name="warning" size={16} />
            <span>Not sent. {outgoing.failure}</span>
            <button type="button" className="button" onClick={() => void session.deliver(outgoing.id)}>
              Try again
            </button>
            <button type="button" className="button" onClick={() => session.forget(outgoing.id)}>
              Delete
            </button>
          </div>
        )}
      </div>
    </article>
  );
}
