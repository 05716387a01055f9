/** What went between workspace and app for one answer, in order of time. */

import { CopyButton } from "./copy_button";
import { Coloured } from "./coloured";
import type { Call, Delivery, Traffic } from "../workspace/types";

export function TrafficList({ traffic }: { traffic: Traffic[] }) {
  const first = traffic[0]?.at ?? 0;
  if (!traffic.length) return <p className="pane-empty">Nothing is recorded of this message.</p>;
  return (
    <section className="facts">
      <h3>Between workspace and app</h3>
      <ol className="traffic">
        {traffic.map((one, index) => (
          <li key={index}>
            <details>
              <summary>
                {one.direction === "to_app" ? <To delivery={one} /> : <From call={one} />}
                <After at={one.at} first={first} />
              </summary>
              <Bodies one={one} />
            </details>
          </li>
        ))}
      </ol>
    </section>
  );
}

function After({ at, first }: { at: number; first: number }) {
  return <span className="after">+{Math.max(0, Math.round((at - first) * 1000))} ms</span>;
}

function To({ delivery }: { delivery: Delivery }) {
  const outcome = delivery.acknowledged
    ? `acknowledged in ${delivery.milliseconds.toFixed(1)} ms`
    : `not acknowledged: ${delivery.failure}`;
  return (
    <>
      <span className="arrow" title="to the app">
        →
      </span>
      <span className="what">
        <code>{delivery.name}</code>
        <small className={delivery.acknowledged ? "good" : "bad"}>
          {outcome}
          {delivery.attempt > 1 && `, attempt ${delivery.attempt} after ${delivery.reason}`}
        </small>
      </span>
    </>
  );
}

function From({ call }: { call: Call }) {
  const isOk = call.reply["ok"] === true && call.status < 400;
  return (
    <>
      <span className="arrow arrow-back" title="from the app">
        ←
      </span>
      <span className="what">
        <code>{call.method}</code>
        <small className={isOk ? "good" : "bad"}>
          {isOk ? "ok" : String(call.reply["error"] ?? call.status)} in {call.milliseconds.toFixed(1)} ms
        </small>
      </span>
    </>
  );
}

function Bodies({ one }: { one: Traffic }) {
  const sent = JSON.stringify(one.direction === "to_app" ? one.body : one.arguments, null, 2);
  const reply = one.direction === "to_app" ? one.reply : JSON.stringify(one.reply, null, 2);
  return (
    <div className="bodies">
      <CopyButton text={sent} label="Copy" />
      <Coloured json={sent} />
      {reply && (
        <>
          <h4>Answer</h4>
          <Coloured json={reply} />
        </>
      )}
    </div>
  );
}
