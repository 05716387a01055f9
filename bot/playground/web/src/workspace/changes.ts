/** How a view changes: pure functions from one view and one event of the stream to the next view. */

import type { Message, View } from "./types";

/** One event of the stream, by its name. */
export type Change =
  | ({ name: "snapshot" } & View)
  | { name: "message"; message: Message; happening: "posted" | "changed" }
  | { name: "deleted"; channel: string; ts: string }
  | ({ name: "counts" } & Pick<View, "channels" | "threads">)
  | ({ name: "home" } & Pick<View, "home">)
  | ({ name: "statuses" } & Pick<View, "statuses">)
  | { name: "problem"; problem: View["problems"][number] };

export const CHANGES = ["snapshot", "message", "deleted", "counts", "home", "statuses", "problem"] as const;

/** Return the view after a change; nothing is known before the first snapshot. */
export function changed(view: View | null, change: Change): View | null {
  if (change.name === "snapshot") return change;
  if (!view) return null;
  switch (change.name) {
    case "message":
      return { ...view, messages: withMessage(view.messages, change.message) };
    case "deleted":
      return { ...view, messages: view.messages.filter((m) => !(m.channel === change.channel && m.ts === change.ts)) };
    case "counts":
      return { ...view, channels: change.channels, threads: change.threads };
    case "home":
      return { ...view, home: change.home };
    case "statuses":
      return { ...view, statuses: change.statuses };
    case "problem":
      return { ...view, problems: [...view.problems.filter((p) => p.id !== change.problem.id), change.problem] };
  }
}

/** Return the messages with one more, or with one replaced; oldest first, and the others the same objects. */
export function withMessage(messages: Message[], message: Message): Message[] {
  const at = messages.findLastIndex((m) => m.channel === message.channel && m.ts === message.ts);
  if (at >= 0) return messages.with(at, message);
  const after = messages.findLastIndex((m) => m.ts < message.ts);
  return messages.toSpliced(after + 1, 0, message);
}
