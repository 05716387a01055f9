/** What the browser keeps for this page: preferences and unsent drafts. A browser that keeps nothing is no error. */

import { useCallback, useSyncExternalStore } from "react";
import type { Place } from "./types";

const PREFIX = "framework-advisor/";
const listeners = new Set<() => void>();
const memory = new Map<string, string>(); // where the browser refuses to keep anything

function read(key: string): string {
  try {
    return window.localStorage.getItem(PREFIX + key) ?? "";
  } catch {
    return memory.get(key) ?? "";
  }
}

function write(key: string, value: string): void {
  try {
    if (value) window.localStorage.setItem(PREFIX + key, value);
    else window.localStorage.removeItem(PREFIX + key);
  } catch {
    memory.set(key, value);
  }
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener("storage", listener); // another tab wrote
  return () => {
    listeners.delete(listener);
    window.removeEventListener("storage", listener);
  };
}

/** Return a kept text, "" when there is none, and the way to change it. */
export function useKept(key: string): [string, (value: string) => void] {
  const value = useSyncExternalStore(subscribe, () => read(key));
  return [value, useCallback((next: string) => write(key, next), [key])];
}

function draftKey(person: string, place: Place): string {
  return `draft/${person}/${place.channel}${place.thread ? `/${place.thread}` : ""}`;
}

export function useDraft(person: string, place: Place): [string, (text: string) => void] {
  return useKept(draftKey(person, place));
}

const THREADS = /^draft\/[^/]+\/[^/]+\/\d/;

/** Throw away drafts for threads of a workspace that is no more; those for channels stay. */
export function forgetThreadsOf(version: string): void {
  if (!version || read("version") === version) return;
  write("version", version);
  try {
    const keys = Object.keys(window.localStorage).filter((key) => key.startsWith(PREFIX));
    for (const key of keys) if (THREADS.test(key.slice(PREFIX.length))) window.localStorage.removeItem(key);
  } catch {
    memory.clear();
  }
}
