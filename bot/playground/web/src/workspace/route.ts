/** Where the person is, kept in the address: `#/alice/C0GENERAL/thread/1790000000.000100`. */

import { useSyncExternalStore } from "react";

export type Tab = "home" | "messages";

export interface Route {
  person: string;
  /** A channel's id, or "" for the first one. */
  channel: string;
  thread: string;
  /** Which tab of the app; only when the channel is the app's. */
  tab: Tab;
}

export function parsed(hash: string): Route {
  const [, person = "", channel = "", kind = "", thread = ""] = hash.replace(/^#/, "").split("/");
  return {
    person: person || "alice",
    channel,
    thread: kind === "thread" ? thread : "",
    tab: kind === "home" ? "home" : "messages",
  };
}

export function written({ person, channel, thread, tab }: Route): string {
  if (!channel) return `#/${person}`;
  if (thread) return `#/${person}/${channel}/thread/${thread}`;
  return tab === "home" ? `#/${person}/${channel}/home` : `#/${person}/${channel}`;
}

export function go(route: Route): void {
  window.location.hash = written(route);
}

function subscribe(listener: () => void): () => void {
  window.addEventListener("hashchange", listener);
  return () => window.removeEventListener("hashchange", listener);
}

export function useRoute(): Route {
  return parsed(useSyncExternalStore(subscribe, () => window.location.hash));
}
