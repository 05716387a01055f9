/** One person's session: the view as the stream tells it, what is being sent, and what went wrong on the way. */

import { CHANGES, changed, type Change } from "./changes";
import { client, RequestError, type Click } from "./client";
import { keyOf } from "./feed";
import { go } from "./route";
import type { Kind, Message, Place, View } from "./types";

/** The names of people and channels by their ids. */
export type Names = Record<string, { name: string; kind: Kind | "channel" | "direct" }>;

/** What a person sent and the workspace has not taken yet. */
export interface Outgoing extends Place {
  id: number;
  text: string;
  broadcast: boolean;
  at: string;
  failure: string;
}

/** A short word to the person about something they just did; it leaves by itself. */
export interface Notice {
  id: number;
  text: string;
  retry: (() => void) | null;
}

export interface Snapshot {
  view: View | null;
  /** The same object for as long as nobody and nothing is renamed, so that old messages need not be drawn anew. */
  names: Names;
  isConnected: boolean;
  outgoing: Outgoing[];
  notices: Notice[];
  /** The elements whose click is under way, by `pressKey`. */
  pressed: string[];
  /** The newest problem that the person waved away; none up to it is shown above the field. */
  hushed: number;
}

const RECONNECT_MS = 1000;
const NOTICE_MS = 12_000;
const EMPTY: Snapshot = { view: null, names: {}, isConnected: true, outgoing: [], notices: [], pressed: [], hushed: 0 };

export class Session {
  private snapshot = EMPTY;
  private readonly listeners = new Set<() => void>();
  private source: EventSource | null = null;
  private timer = 0;
  private lastId = 0;

  constructor(readonly person: string) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    if (!this.source) this.connect();
    return () => {
      this.listeners.delete(listener);
      if (!this.listeners.size) this.close();
    };
  };

  readonly read = (): Snapshot => this.snapshot;

  /** Send a message; it stays in `outgoing`, where it can be sent again, until the workspace has it. */
  async say(place: Place, text: string, broadcast = false): Promise<void> {
    const id = ++this.lastId;
    const at = String(Date.now() / 1000);
    this.set({ outgoing: [...this.snapshot.outgoing, { ...place, id, text, broadcast, at, failure: "" }] });
    await this.deliver(id);
  }

  /** Send once more what could not be sent. */
  async deliver(id: number): Promise<void> {
    const said = this.snapshot.outgoing.find((one) => one.id === id);
    if (!said) return;
    this.markOutgoing(id, "");
    try {
      const { channel, text, thread, broadcast } = said;
      const body = { channel, text, ...(thread ? { thread_ts: thread } : {}), ...(broadcast ? { broadcast } : {}) };
      const { message } = await client.say(this.person, body);
      this.forget(id);
      // The stream may have brought it already, perhaps with replies that this answer does not know of.
      const isKnown = this.snapshot.view?.messages.some((one) => keyOf(one) === keyOf(message));
      if (!isKnown) this.take({ name: "message", message, happening: "posted" });
    } catch (error) {
      this.markOutgoing(id, messageOf(error));
    }
  }

  /** Drop what could not be sent. */
  forget(id: number): void {
    this.set({ outgoing: this.snapshot.outgoing.filter((one) => one.id !== id) });
  }

  /** Run a slash command; return whether the workspace took it. */
  async command(channel: string, command: string, text: string): Promise<boolean> {
    return this.attempt(() => client.command(this.person, channel, command, text));
  }

  /** Press an element; `key` marks it as under way until the app has acknowledged. */
  async click(key: string, pressed: Click): Promise<void> {
    if (this.snapshot.pressed.includes(key)) return;
    this.set({ pressed: [...this.snapshot.pressed, key] });
    await this.attempt(
      () => client.click(this.person, pressed),
      () => void this.click(key, pressed),
    );
    this.set({ pressed: this.snapshot.pressed.filter((one) => one !== key) });
  }

  /** Do something; when it fails, say so in a notice that can offer to do it again. */
  async attempt(act: () => Promise<unknown>, retry: (() => void) | null = null): Promise<boolean> {
    try {
      await act();
      return true;
    } catch (error) {
      this.notify(messageOf(error), retry);
      return false;
    }
  }

  notify(text: string, retry: (() => void) | null = null): void {
    const id = ++this.lastId;
    this.set({ notices: [...this.snapshot.notices.slice(-2), { id, text, retry }] });
    window.setTimeout(() => this.dismiss(id), NOTICE_MS);
  }

  dismiss(id: number): void {
    this.set({ notices: this.snapshot.notices.filter((notice) => notice.id !== id) });
  }

  hush(problem: number): void {
    this.set({ hushed: problem });
  }

  private connect(): void {
    const source = client.stream(this.person);
    this.source = source;
    source.onopen = () => this.set({ isConnected: true });
    source.onerror = () => {
      this.set({ isConnected: false });
      if (source.readyState !== EventSource.CLOSED) return; // the browser tries again by itself
      if (!this.snapshot.view) void this.askWhy();
      window.clearTimeout(this.timer);
      this.timer = window.setTimeout(() => this.connect(), RECONNECT_MS);
    };
    for (const name of CHANGES) {
      source.addEventListener(name, (event: MessageEvent<string>) => {
        this.take({ name, ...JSON.parse(event.data) } as Change);
      });
    }
  }

  /** A stream does not say why it is refused: ask, and be alice where nobody has the name in the address. */
  private async askWhy(): Promise<void> {
    const code = await client.state(this.person).then(
      () => "",
      (error: RequestError) => error.code,
    );
    if (code === "unknown_person") go({ person: "alice", channel: "", thread: "", tab: "messages" });
  }

  private close(): void {
    window.clearTimeout(this.timer);
    this.source?.close();
    this.source = null;
  }

  private take(change: Change): void {
    const view = changed(this.snapshot.view, change);
    this.set({ view, names: namesIn(view, this.snapshot.names), isConnected: true });
  }

  private markOutgoing(id: number, failure: string): void {
    this.set({ outgoing: this.snapshot.outgoing.map((one) => (one.id === id ? { ...one, failure } : one)) });
  }

  private set(part: Partial<Snapshot>): void {
    this.snapshot = { ...this.snapshot, ...part };
    for (const listener of this.listeners) listener();
  }
}

function namesIn(view: View | null, known: Names): Names {
  const named = [...(view?.channels ?? []), ...(view?.people ?? [])];
  const isKnown = named.every(({ id, name, kind }) => known[id]?.name === name && known[id]?.kind === kind);
  return isKnown ? known : Object.fromEntries(named.map(({ id, name, kind }) => [id, { name, kind }]));
}

function messageOf(error: unknown): string {
  return error instanceof RequestError ? error.message : "Something went wrong on this page.";
}

/** Return what tells a pressable element from all others on the page. */
export function pressKey(where: Message | "home", blockId: string, actionId: string, value: string): string {
  const place = where === "home" ? "home" : `${where.channel}/${where.ts}`;
  return [place, blockId, actionId, value].join("|");
}
