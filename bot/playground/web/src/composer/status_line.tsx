/** "advisor is thinking…", below the field. */

import { usePart } from "../workspace/context";
import type { Place } from "../workspace/types";

export function StatusLine({ place }: { place: Place }) {
  const text = usePart(
    (view) => view.statuses.find((one) => one.channel === place.channel && one.thread_ts === place.thread)?.text ?? "",
  );
  return (
    <p className="status" role="status">
      {text && (
        <>
          <span className="dots" aria-hidden="true">
            <i />
            <i />
            <i />
          </span>
          {text}
        </>
      )}
    </p>
  );
}
