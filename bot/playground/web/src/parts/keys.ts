/** Keys that work everywhere on the page, as Slack has them. */

import { useEffect, useRef } from "react";

export type Shortcut = [keys: string, what: string];

export const SHORTCUTS: Shortcut[] = [
  ["Enter", "Send the message"],
  ["Shift + Enter", "Begin a new line"],
  ["↑ in an empty field", "Edit your last message"],
  ["Alt + ↑ / ↓", "Previous or next conversation"],
  ["F6", "Next part of the page"],
  ["↑ / ↓ in a list", "Previous or next message"],
  ["T or →", "Open the thread of the focused message"],
  ["I", "Inspect the focused message"],
  ["Esc", "Close the thread, the inspector or a menu"],
];

/** Call `act` for every key that nobody below has taken. */
export function useKeys(act: (event: KeyboardEvent) => void): void {
  const latest = useRef(act);
  latest.current = act;
  useEffect(() => {
    const listener = (event: KeyboardEvent) => {
      if (!event.defaultPrevented) latest.current(event);
    };
    document.addEventListener("keydown", listener);
    return () => document.removeEventListener("keydown", listener);
  }, []);
}

/** Move the focus to the next part of the page: an element with `data-part`, or what is meant for focus in it. */
export function focusNextPart(backwards: boolean): void {
  const parts = [...document.querySelectorAll<HTMLElement>("[data-part]")].filter((part) => part.offsetParent);
  if (!parts.length) return;
  const at = parts.findIndex((part) => part.contains(document.activeElement));
  const next = parts.at((at + (backwards ? -1 : 1)) % parts.length);
  const target = next?.matches("[tabindex],textarea")
    ? next
    : next?.querySelector<HTMLElement>("[aria-current],a,button,textarea,[tabindex]");
  target?.focus();
}
