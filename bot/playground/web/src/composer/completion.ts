/** What can complete the word at the caret: pure, so that its tests need no page. */

import type { Command, Person } from "../workspace/types";

export interface Suggestion {
  /** What replaces the word. */
  insert: string;
  label: string;
  note: string;
  kind: Person["kind"] | "command" | "channel";
}

export interface Completion {
  /** Where the word begins that a suggestion replaces; it ends at the caret. */
  start: number;
  suggestions: Suggestion[];
}

export interface Known {
  commands: Command[];
  people: Person[];
  channels: { name: string; kind: string }[];
}

const NONE: Completion = { start: 0, suggestions: [] };

/** Return the suggestions for the word that ends at `caret`; none inside a word or after a finished one. */
export function completed(text: string, caret: number, known: Known): Completion {
  const before = text.slice(0, caret);
  const command = /^\/\S*$/.exec(before);
  if (command) {
    const found = known.commands.filter((one) => one.command.startsWith(before));
    const suggestions = found.map((one) => ({
      insert: `${one.command} `,
      label: one.command,
      note: [one.usage_hint, one.description].filter(Boolean).join(" · "),
      kind: "command" as const,
    }));
    return { start: 0, suggestions };
  }
  const word = /(?:^|[\s(])([@#])([\w-]*)$/.exec(before);
  if (!word) return NONE;
  const [, sign = "", typed = ""] = word;
  const named = sign === "@" ? peopleIn(known) : channelsIn(known);
  const suggestions = named.filter((one) => one.insert.slice(1).toLowerCase().startsWith(typed.toLowerCase()));
  return { start: caret - typed.length - 1, suggestions };
}

function peopleIn({ people }: Known): Suggestion[] {
  const order = { app: 0, person: 1, bot: 2, slackbot: 3 };
  return people
    .filter((person) => person.kind !== "slackbot")
    .toSorted((a, b) => order[a.kind] - order[b.kind])
    .map(({ name, kind }) => ({ insert: `@${name} `, label: name, note: kind === "person" ? "" : "app", kind }));
}

function channelsIn({ channels }: Known): Suggestion[] {
  return channels
    .filter((channel) => channel.kind === "channel")
    .map(({ name }) => ({ insert: `#${name} `, label: `#${name}`, note: "", kind: "channel" }));
}

/** Return the hint to a command that is typed but has no words yet, "" for none. */
export function hint(text: string, commands: Command[]): string {
  return commands.find((one) => text === `${one.command} `)?.usage_hint ?? "";
}

/** Return the command and its words, or nothing when the text is no command. */
export function asCommand(text: string): { word: string; rest: string } | null {
  const found = /^(\/[\w-]+)(?:\s+([\s\S]*))?$/.exec(text.trimEnd());
  return found ? { word: found[1] ?? "", rest: (found[2] ?? "").trim() } : null;
}
