import assert from "node:assert/strict";
import { test } from "node:test";
import { withMessage } from "./changes";
import { messagesOf, rowsOf } from "./feed";
import { dayName } from "./time";
import type { Message } from "./types";

function message(ts: string, more: Partial<Message> = {}): Message {
  const one = {
    channel: "C1",
    ts,
    user: "U1",
    kind: "person" as const,
    text: "",
    blocks: [],
    typed: "",
    thread_ts: "",
  };
  return { ...one, broadcast: false, ephemeral: false, edited: "", ...more };
}

const ts = (list: Message[]) => list.map((one) => one.ts);

test("a late message goes to its place", () => {
  assert.deepEqual(ts(withMessage([message("1.0"), message("3.0")], message("2.0"))), ["1.0", "2.0", "3.0"]);
});
test("the same message again replaces the first", () => {
  const [one] = withMessage([message("1.0")], message("1.0", { text: "edited" }));
  assert.equal(one?.text, "edited");
});
test("replies stand in their thread, broadcast ones in both", () => {
  const all = [
    message("1.0"),
    message("2.0", { thread_ts: "1.0" }),
    message("3.0", { thread_ts: "1.0", broadcast: true }),
  ];
  assert.deepEqual(ts(messagesOf(all, { channel: "C1", thread: "" })), ["1.0", "3.0"]);
  assert.deepEqual(ts(messagesOf(all, { channel: "C1", thread: "1.0" })), ["1.0", "2.0", "3.0"]);
});
test("messages of one author within five minutes are a group", () => {
  const rows = rowsOf(
    [message("100.0"), message("200.0"), message("600.0"), message("601.0", { user: "U2" })],
    "U1",
    "",
  );
  assert.deepEqual(
    rows.map((row) => row.isGrouped),
    [false, true, false, false],
  );
});
test("the first unread message of another is marked, once", () => {
  const rows = rowsOf([message("1.0"), message("2.0", { user: "U2" }), message("3.0", { user: "U2" })], "U1", "1.0");
  assert.deepEqual(
    rows.map((row) => row.isFirstUnread),
    [false, true, false],
  );
});
test("days are named as people name them", () => {
  const now = new Date(2026, 10, 23, 12);
  const at = (day: number) => String(new Date(2026, 10, day, 9).getTime() / 1000);
  assert.deepEqual(
    [23, 22, 11, 3].map((day) => dayName(at(day), now)),
    ["Today", "Yesterday", "Wednesday, November 11th", "Tuesday, November 3rd"],
  );
});
