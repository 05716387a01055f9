/** Under a message: that the app did not take it, and the way to try once more. */

import { useState } from "react";
import { Icon } from "../parts/icon";
import { client } from "../workspace/client";
import { usePart, useSession } from "../workspace/context";
import type { Message, Problem } from "../workspace/types";

export function ProblemLine({ message }: { message: Message }) {
  const problem = usePart((view) =>
    view.problems.findLast((one) => one.channel === message.channel && one.ts === message.ts && !one.solved),
  );
  return problem ? <ProblemBox problem={problem} /> : null;
}

export function ProblemBox({ problem, dismiss }: { problem: Problem; dismiss?: () => void }) {
  const session = useSession();
  const [isTrying, setTrying] = useState(false);
  const retry = async () => {
    setTrying(true);
    await session.attempt(() => client.retry(problem.id));
    setTrying(false);
  };
  return (
    <div className="problem" role="alert">
      <Icon name="warning" size={16} />
      <span>{problem.text}</span>
      {problem.can_retry && (
        <button type="button" className="button" aria-busy={isTrying} onClick={() => void retry()}>
          {isTrying ? "Trying…" : "Try again"}
        </button>
      )}
      {dismiss && (
        <button type="button" className="ghost" aria-label="Dismiss" onClick={dismiss}>
          <Icon name="close" size={16} />
        </button>
      )}
    </div>
  );
}
