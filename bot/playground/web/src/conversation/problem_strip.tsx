/** Above the field: what failed here and belongs to no message, such as a slash command. */

import { ProblemBox } from "./problem_line";
import { useSession, useSnapshot, useView } from "../workspace/context";
import { keyOf } from "../workspace/feed";

export function ProblemStrip({ channel }: { channel: string }) {
  const { problems, messages } = useView();
  const session = useSession();
  const hushed = useSnapshot((snapshot) => snapshot.hushed);
  const onMessages = new Set(messages.map(keyOf));
  const loose = problems.findLast(
    (one) =>
      !one.solved &&
      one.id > hushed &&
      (one.channel === channel || !one.channel) &&
      !(one.ts && onMessages.has(keyOf(one))),
  );
  if (!loose) return null;
  return (
    <div className="problem-strip">
      <ProblemBox key={loose.id} problem={loose} dismiss={() => session.hush(loose.id)} />
    </div>
  );
}
