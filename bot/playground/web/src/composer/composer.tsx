/** The field to write in: drafts, completion, commands. Enter sends, Shift+Enter begins a new line. */

import { useEffect, useId, useLayoutEffect, useRef, useState, type KeyboardEvent } from "react";
import { asCommand, completed, hint } from "./completion";
import { StatusLine } from "./status_line";
import { Suggestions } from "./suggestions";
import { Toolbar } from "./toolbar";
import { Refusal, refusalOf } from "./refusal";
import { usePart, useSession } from "../workspace/context";
import { useDraft } from "../workspace/kept";
import type { Place } from "../workspace/types";

interface Props {
  place: Place;
  placeholder: string;
}

export function Composer({ place, placeholder }: Props) {
  const session = useSession();
  const commands = usePart((view) => view.commands);
  const people = usePart((view) => view.people);
  const channels = usePart((view) => view.channels);
  const [draft, setDraft] = useDraft(session.person, place);
  const [caret, setCaret] = useState(0);
  const [picked, setPicked] = useState(0);
  const [isClosed, setClosed] = useState(false);
  const [refused, setRefused] = useState("");
  const [isBroadcast, setBroadcast] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const wanted = useRef(-1); // where the caret shall be once the text is there; before the next key
  const id = useId();

  const { start, suggestions } = completed(draft, caret, { commands, people, channels });
  const isOpen = suggestions.length > 0 && !isClosed;
  const active = Math.min(picked, suggestions.length - 1);
  const usage = hint(draft, commands);

  useLayoutEffect(() => {
    const box = field.current;
    if (!box) return;
    box.style.height = "auto";
    box.style.height = `${box.scrollHeight}px`;
    if (wanted.current >= 0) box.setSelectionRange(wanted.current, wanted.current);
    wanted.current = -1;
  }, [draft]);
  useEffect(() => {
    if (window.matchMedia("(hover: hover)").matches) field.current?.focus({ preventScroll: true });
  }, []);

  const write = (text: string, at: number) => {
    setDraft(text);
    setCaret(at);
    setPicked(0);
    setClosed(false);
    setRefused("");
  };
  const put = (text: string, at: number) => {
    write(text, at);
    wanted.current = at;
    field.current?.focus();
  };
  const choose = (index: number) => {
    const insert = suggestions[index]?.insert ?? "";
    put(draft.slice(0, start) + insert + draft.slice(caret).trimStart(), start + insert.length);
  };
  const say = (text: string) => {
    write("", 0);
    void session.say(place, text, isBroadcast);
    setBroadcast(false);
  };
  const send = async () => {
    const text = draft.trim();
    if (!text) return;
    const command = asCommand(draft);
    if (!command) return say(text);
    const refusal = refusalOf(command.word, place, commands);
    if (refusal) return setRefused(refusal);
    write("", 0);
    const isTaken = await session.command(place.channel, command.word, command.rest);
    if (!isTaken && !field.current?.value) setDraft(text);
  };

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (isOpen && steered(event, active, suggestions.length, setPicked)) return;
    if (isOpen && (event.key === "Enter" || event.key === "Tab") && !event.shiftKey) {
      event.preventDefault();
      choose(active);
    } else if (isOpen && event.key === "Escape") {
      event.preventDefault();
      setClosed(true);
    } else if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      void send();
    } else if (event.key === "ArrowUp" && !draft && !event.altKey) {
      editLast(event);
    }
  };

  return (
    <div className="composer-box">
      {refused && <Refusal text={refused} sendAnyway={place.thread ? null : () => say(draft.trim())} />}
      <div className="composer">
        {isOpen && <Suggestions id={id} suggestions={suggestions} active={active} choose={choose} />}
        <textarea
          ref={field}
          data-part="composer"
          value={draft}
          rows={1}
          placeholder={placeholder}
          aria-label={placeholder}
          role="combobox"
          aria-expanded={isOpen}
          aria-autocomplete="list"
          aria-controls={isOpen ? id : undefined}
          aria-activedescendant={isOpen ? `${id}-${active}` : undefined}
          onChange={(event) => write(event.target.value, event.target.selectionStart)}
          onSelect={(event) => setCaret(event.currentTarget.selectionStart)}
          onKeyDown={onKeyDown}
        />
        {usage && <p className="usage">{usage}</p>}
        <Toolbar
          canSend={!!draft.trim()}
          send={() => void send()}
          insert={(sign) => put(...inserted(draft, caret, sign))}
          broadcast={place.thread && isInChannel(channels, place) ? { isOn: isBroadcast, set: setBroadcast } : null}
        />
      </div>
      <StatusLine place={place} />
    </div>
  );
}

function isInChannel(channels: { id: string; kind: string }[], place: Place): boolean {
  return channels.some((one) => one.id === place.channel && one.kind === "channel");
}

/** Return the text with an @ or / put in, and the caret after it: the slash goes first, where alone it is a command. */
function inserted(text: string, caret: number, sign: string): [string, number] {
  if (sign === "/") return text.startsWith("/") ? [text, text.length] : [`/${text}`, 1];
  const before = text.slice(0, caret);
  const start = before + (before && !/\s$/.test(before) ? " " : "") + sign;
  return [start + text.slice(caret), start.length];
}

function steered(event: KeyboardEvent, active: number, count: number, pick: (index: number) => void): boolean {
  const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
  if (!step || event.altKey) return false;
  event.preventDefault();
  pick((active + step + count) % count);
  return true;
}

/** Begin to edit one's newest message in this list, as Slack does with the arrow up. */
function editLast(event: KeyboardEvent<HTMLElement>): void {
  const rows = event.currentTarget.closest(".conversation")?.querySelectorAll<HTMLElement>('.row[data-mine="true"]');
  const last = rows?.item(rows.length - 1);
  if (!last) return;
  event.preventDefault();
  last.focus();
  last.dispatchEvent(new window.KeyboardEvent("keydown", { key: "e", bubbles: true }));
}
