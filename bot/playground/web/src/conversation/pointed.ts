/** Which message the pointer is on: one at most, though browsers tell nobody when a pointed element vanishes. */

import { useSyncExternalStore } from "react";

const listeners = new Set<() => void>();
let pointed = "";

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function set(key: string): void {
  pointed = key;
  for (const listener of listeners) listener();
}

/** Return whether the pointer is on the message with this key, and the handlers that find out. */
export function usePointed(key: string) {
  const isPointed = useSyncExternalStore(subscribe, () => pointed === key);
  return {
    isPointed,
    handlers: { onPointerEnter: () => set(key), onPointerLeave: () => pointed === key && set("") },
  };
}
