import assert from "node:assert/strict";
import { test } from "node:test";
import { inline, parts } from "./mrkdwn";

const text = (value: string, style?: object) => ({ type: "text", text: value, ...(style ? { style } : {}) });

const LINES: [string, string, object[]][] = [
  ["plain text", "a < b", [text("a < b")]],
  ["entities, once", "a &lt; b &amp;lt; c", [text("a < b &lt; c")]],
  ["bold", "*Flask* fits", [text("Flask", { bold: true }), text(" fits")]],
  [
    "bold before punctuation",
    "_Against it:_ *Size.* Two",
    [text("Against it:", { italic: true }), text(" "), text("Size.", { bold: true }), text(" Two")],
  ],
  ["italic in bold", "*a _b_*", [text("a ", { bold: true }), text("b", { bold: true, italic: true })]],
  ["no bold inside a word", "2*3*4 and snake_case_name", [text("2*3*4 and snake_case_name")]],
  ["no bold beside spaces", "a * b * c", [text("a * b * c")]],
  ["code keeps its signs", "`*args, &lt;T&gt;`", [text("*args, <T>", { code: true })]],
  ["strike", "~no~", [text("no", { strike: true })]],
  ["a heading's sign is text", "# of workers", [text("# of workers")]],
  [
    "a link with its label",
    "<https://a.dev/?q=1&amp;r=2|a.dev>",
    [{ type: "link", url: "https://a.dev/?q=1&r=2", text: "a.dev" }],
  ],
  ["a link without", "<https://a.dev>", [{ type: "link", url: "https://a.dev", text: "https://a.dev" }]],
  ["no link to a script", "<javascript:alert(1)|x>", [text("<javascript:alert(1)|x>")]],
  ["a person", "<@U0ALICE>", [{ type: "user", user_id: "U0ALICE" }]],
  ["a channel with its name", "<#C1|general>", [{ type: "channel", channel_id: "C1" }]],
  ["everybody", "<!here>", [{ type: "broadcast", range: "here" }]],
  ["an emoji", ":tada:", [{ type: "emoji", name: "tada" }]],
];

for (const [name, mrkdwn, expected] of LINES) {
  test(`a line: ${name}`, () => assert.deepEqual(inline(mrkdwn), expected));
}

test("code blocks keep blank lines and indentation", () => {
  const code = 'x = 1\n\n\ndef f(*a, **k):\n    return "_x_"';
  assert.deepEqual(parts(`Run:\n\`\`\`${code}\`\`\`\nThen`), [
    { type: "rich_text_section", elements: [text("Run:")] },
    { type: "rich_text_preformatted", elements: [text(code)], border: 0 },
    { type: "rich_text_section", elements: [text("Then")] },
  ]);
});

test("quoted lines become one quote", () => {
  assert.deepEqual(parts("&gt; a\n&gt;b\nc"), [
    { type: "rich_text_quote", elements: [text("a"), text("\n"), text("b")], border: 1 },
    { type: "rich_text_section", elements: [text("c")] },
  ]);
});

test("nothing gives nothing", () => assert.deepEqual(parts(""), []));
