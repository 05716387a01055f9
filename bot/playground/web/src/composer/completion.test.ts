import assert from "node:assert/strict";
import { test } from "node:test";
import { asCommand, completed, hint, type Known } from "./completion";

const KNOWN: Known = {
  commands: [{ command: "/framework", description: "Ask", usage_hint: "[question]" }],
  people: [
    { id: "U1", name: "alice", kind: "person" },
    { id: "U2", name: "advisor", kind: "app" },
    { id: "U3", name: "slackbot", kind: "slackbot" },
  ],
  channels: [
    { name: "general", kind: "channel" },
    { name: "advisor", kind: "direct" },
  ],
};

const CASES: [string, string, string[]][] = [
  ["a slash alone", "/", ["/framework"]],
  ["a command begun", "/fr", ["/framework"]],
  ["a command done", "/framework ", []],
  ["a slash inside", "and/or", []],
  ["an at alone, the app first", "@", ["advisor", "alice"]],
  ["a name begun, whatever its case", "hi @AL", ["alice"]],
  ["an address", "alice@ad", []],
  ["a channel", "see #g", ["#general"]],
];

for (const [name, typed, labels] of CASES) {
  test(`completion: ${name}`, () => {
    assert.deepEqual(
      completed(typed, typed.length, KNOWN).suggestions.map((one) => one.label),
      labels,
    );
  });
}

test("the word is replaced from its sign on", () => assert.equal(completed("hi @ad", 6, KNOWN).start, 3));
test("a typed command shows its hint", () => assert.equal(hint("/framework ", KNOWN.commands), "[question]"));
test("a command is its word and the rest", () => {
  assert.deepEqual(asCommand("/framework  compare a b\n"), { word: "/framework", rest: "compare a b" });
});
test("a slash before text is no command", () => assert.equal(asCommand("and /framework"), null));
test("a path is no command", () => assert.equal(asCommand("/ is the root"), null));
