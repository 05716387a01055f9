/** Slack's mrkdwn as the elements of a rich_text block, which the library draws exactly.
 *
 * Not the library's own reading of mrkdwn: it goes through a Markdown parser, so that headings and lists vanish,
 * asterisks in code turn into bold, and `verbatim` (which only stops links) switches all formatting off.
 */

export interface Style {
  bold?: true;
  italic?: true;
  strike?: true;
  code?: true;
}

export type Inline =
  | { type: "text"; text: string; style?: Style }
  | { type: "link"; url: string; text: string; style?: Style }
  | { type: "user"; user_id: string; style?: Style }
  | { type: "channel"; channel_id: string; style?: Style }
  | { type: "usergroup"; usergroup_id: string; style?: Style }
  | { type: "broadcast"; range: "channel" | "here" | "everyone" }
  | { type: "emoji"; name: string };

export interface Part {
  type: "rich_text_section" | "rich_text_preformatted" | "rich_text_quote";
  elements: Inline[];
  border?: 0 | 1;
}

const FENCE = /```([\s\S]+?)```/g;
const TOKEN =
  /`([^`\n]+)`|<([^<>\n]+)>|:([a-z0-9_+'-]*[a-z0-9_+-]):|(?<![\p{L}\p{N}*])\*(?=\S)([^*\n]*[^*\s])\*(?![\p{L}\p{N}*])|(?<![\p{L}\p{N}_])_(?=\S)([^\n]*?[^_\s])_(?![\p{L}\p{N}_])|(?<![\p{L}\p{N}~])~(?=\S)([^~\n]*[^~\s])~(?![\p{L}\p{N}~])/gu;

/** Return the text with Slack's three entities as the characters they stand for. */
export function unescaped(text: string): string {
  return text.replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&amp;/g, "&");
}

/** Return the parts of a mrkdwn text: sections, code and quotes, in their order. */
export function parts(mrkdwn: string): Part[] {
  const found: Part[] = [];
  let end = 0;
  for (const fence of mrkdwn.matchAll(FENCE)) {
    found.push(...quoted(mrkdwn.slice(end, fence.index).replace(/\n$/, "")));
    const code = unescaped((fence[1] ?? "").replace(/^\n|\n$/g, "")).replace(LINKED, "$<shown>");
    found.push({ type: "rich_text_preformatted", elements: [{ type: "text", text: code }], border: 0 });
    end = fence.index + fence[0].length;
  }
  found.push(...quoted(mrkdwn.slice(end).replace(end ? /^\n/ : /^$/, "")));
  return found;
}

const LINKED = /<(?:https?|mailto):[^|<>]*\|(?<shown>[^<>]*)>/g;

/** Cut a text without code blocks into its quoted and its plain stretches. */
function quoted(text: string): Part[] {
  const found: Part[] = [];
  for (const line of text.split("\n")) {
    const isQuote = line.startsWith("&gt;") || line.startsWith(">");
    const type = isQuote ? "rich_text_quote" : "rich_text_section";
    const shown = isQuote ? line.replace(/^(?:&gt;|>) ?/, "") : line;
    const last = found.at(-1);
    if (last?.type === type) last.elements.push({ type: "text", text: "\n" }, ...inline(shown));
    else found.push({ type, elements: inline(shown), ...(isQuote ? { border: 1 as const } : {}) });
  }
  const isBlank = (part: Part) => part.elements.every((element) => element.type === "text" && !element.text.trim());
  return text.trim() ? found.filter((part, index) => index > 0 || !isBlank(part) || part.elements.length > 1) : [];
}

/** Return the elements of one line, or of a stretch inside a style. */
export function inline(text: string, style: Style = {}): Inline[] {
  const found: Inline[] = [];
  let end = 0;
  for (const token of text.matchAll(TOKEN)) {
    found.push(...plain(text.slice(end, token.index), style), ...styled(token, style));
    end = token.index + token[0].length;
  }
  return [...found, ...plain(text.slice(end), style)];
}

function plain(text: string, style: Style): Inline[] {
  return text ? [{ type: "text", text: unescaped(text), ...worn(style) }] : [];
}

function worn(style: Style): { style?: Style } {
  return Object.keys(style).length ? { style } : {};
}

function styled(token: RegExpMatchArray, style: Style): Inline[] {
  const [whole, code, angled, emoji, bold, italic, strike] = token;
  if (code !== undefined) return plain(code, { ...style, code: true });
  if (angled !== undefined) return referenced(angled, style);
  if (emoji !== undefined) return [{ type: "emoji", name: emoji }];
  if (bold !== undefined) return inline(bold, { ...style, bold: true });
  if (italic !== undefined) return inline(italic, { ...style, italic: true });
  if (strike !== undefined) return inline(strike, { ...style, strike: true });
  return plain(whole, style);
}

/** Return what stands in angle brackets: a person, a channel, a broadcast, a date, or a link. */
function referenced(inside: string, style: Style): Inline[] {
  const [target = "", label = ""] = inside.split("|", 2);
  if (target.startsWith("@")) return [{ type: "user", user_id: target.slice(1), ...worn(style) }];
  if (target.startsWith("#")) return [{ type: "channel", channel_id: target.slice(1), ...worn(style) }];
  if (target.startsWith("!subteam^")) return [{ type: "usergroup", usergroup_id: target.slice(9), ...worn(style) }];
  const range = /^!(channel|here|everyone)$/.exec(target)?.[1] as "channel" | "here" | "everyone" | undefined;
  if (range) return [{ type: "broadcast", range }];
  if (target.startsWith("!")) return plain(label || target, style);
  if (!/^(?:https?:|mailto:)/i.test(target)) return plain(`<${inside}>`, style);
  return [
    { type: "link", url: unescaped(target), text: unescaped(label || target.replace(/^mailto:/, "")), ...worn(style) },
  ];
}
