/** "advisor is thinking…": below the field, and below a message whose thread the answer will begin. */

import { usePart } from "../workspace/context";
import type { Place } from "../workspace/types";

function useStatus({ channel, thread }: Place): string {
  return usePart(
    (view) => view.statuses.find((one) => one.channel === channel && one.thread_ts === thread)?.text ?? "",
  );
}

export function StatusLine({ place }: { place: Place }) {
  const text = useStatus(place);
  return (
    <p className="status" role="status">
      {text && <Moving text={text} />}
    </p>
  );
}

export function Thinking({ channel, ts }: { channel: string; ts: string }) {
  const text = useStatus({ channel, thread: ts });
  return text ? (
    <p className="status">
      <Moving text={text} />
    </p>
  ) : null;
}

function Moving({ text }: { text: string }) {
  return (
    <>
      <span className="dots" aria-hidden="true">
        <i />
        <i />
        <i />
      </span>
      {text}
    </>
  );
}
