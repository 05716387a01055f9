/** Slack's blocks as the library draws them rightly.
 *
 * Text objects become rich text (see mrkdwn.ts), plain text and raw cells are kept from its Markdown parser, and what
 * can be pressed is cut out: the library tells nobody of a click, and its menus close before the click arrives.
 */

import * as emoji from "node-emoji";
import type { Block as LibraryBlock } from "slack-blocks-to-jsx";
import { parts, unescaped } from "./mrkdwn";
import type { Block, Cell, Element, TextObject } from "./types";

/** A stretch of a message: blocks that the library draws, or one that we lay out ourselves. */
export type Stretch =
  | { kind: "drawn"; blocks: LibraryBlock[] }
  | { kind: "actions"; block: Block; elements: Element[] }
  | { kind: "context"; block: Block; elements: Element[] }
  | { kind: "section" | "container"; block: Block }
  | { kind: "cards"; cards: Block[] };

/** Return a message's blocks as stretches, in their order. */
export function stretches(blocks: Block[]): Stretch[] {
  const found: Stretch[] = [];
  for (const block of blocks) {
    const next = stretch(block);
    const last = found.at(-1);
    if (next.kind === "drawn" && last?.kind === "drawn") last.blocks.push(...next.blocks);
    else found.push(next);
  }
  return found;
}

function stretch(block: Block): Stretch {
  const elements = block.elements ?? [];
  if (block.type === "actions" || block.type === "context_actions") return { kind: "actions", block, elements };
  if (block.type === "context") return { kind: "context", block, elements };
  if (block.type === "section" && (block.accessory || block.fields)) return { kind: "section", block };
  if (block.type === "container") return { kind: "container", block };
  if (block.type === "card") return { kind: "cards", cards: [block] };
  if (block.type === "carousel") return { kind: "cards", cards: elements as unknown as Block[] };
  if (block.type === "data_table" && block.caption) {
    return { kind: "drawn", blocks: [richText(block.caption), drawn(block)] };
  }
  return { kind: "drawn", blocks: [drawn(block)] };
}

export function drawn(block: Block): LibraryBlock {
  switch (block.type) {
    case "section":
      return richText(block.text, block.block_id);
    case "header":
      return { ...block, text: plain(block.text) } as LibraryBlock;
    case "table":
    case "data_table":
      return { ...block, type: "table", rows: (block.rows ?? []).map((row) => row.map(cell)) } as LibraryBlock;
    default:
      return block as unknown as LibraryBlock;
  }
}

/** Return a text object, or the text of a message without blocks, as a block of rich text. */
export function richText(text: TextObject | string | undefined, blockId = ""): LibraryBlock {
  const written = typeof text === "string" ? text : (text?.text ?? "");
  const isPlain = typeof text === "object" && text.type === "plain_text";
  const elements = isPlain
    ? [{ type: "rich_text_section", elements: [{ type: "text", text: shown(text) }] }]
    : parts(written);
  return { type: "rich_text", block_id: blockId, elements } as LibraryBlock;
}

/** Return a plain text as it reads: its entities and emoji codes resolved. */
export function shown(text: TextObject | string | undefined): string {
  const written = unescaped(typeof text === "string" ? text : (text?.text ?? ""));
  return written.replace(/:([a-z0-9_+-]+):/g, (code, name: string) => emoji.get(name) ?? code);
}

/** Return a plain text that the library shows as it is: for it, `verbatim` means "do not parse". */
function plain(text: TextObject | string | undefined): TextObject {
  return { type: "plain_text", text: shown(text), verbatim: true };
}

function cell(one: Cell): Cell {
  if (one.type === "rich_text") return one;
  const text = one.text ?? String(one.value ?? "");
  const section = { type: "rich_text_section", elements: [{ type: "text", text: unescaped(text) }] };
  return { type: "rich_text", elements: [section] };
}
