/** What the control API of the local workspace says; docs/playground.md is its reference. */

import type { Block, Json } from "../blocks/types";

export type Kind = "person" | "app" | "bot" | "slackbot";

export interface Person {
  id: string;
  name: string;
  kind: Kind;
}

export interface App {
  id: string;
  user: string;
  name: string;
  title: string;
  direct: string;
}

export interface Channel {
  id: string;
  name: string;
  kind: "channel" | "direct";
  has_app: boolean;
  unread: number;
  mentions: number;
  last_read: string;
}

export interface ThreadCount {
  channel: string;
  thread_ts: string;
  unread: number;
  last_read: string;
}

export interface Command {
  command: string;
  description: string;
  usage_hint: string;
}

export interface Message {
  channel: string;
  ts: string;
  user: string;
  kind: Kind;
  text: string;
  blocks: Block[];
  typed: string;
  thread_ts: string;
  broadcast: boolean;
  ephemeral: boolean;
  edited: string;
  reply_count?: number;
  reply_users?: string[];
  latest_reply?: string;
}

export interface HomeView {
  id: string;
  blocks: Block[];
}

export interface Status {
  channel: string;
  thread_ts: string;
  text: string;
  source: "app" | "workspace";
}

export interface Problem {
  id: number;
  kind: "events_api" | "slash_commands" | "interactive" | "web_api";
  text: string;
  failure: string;
  channel: string;
  ts: string;
  user: string;
  attempt: number;
  retry_in: number | null;
  can_retry?: boolean;
  solved?: boolean;
}

/** Everything one person sees. */
export interface View {
  me: Person;
  app: App;
  people: Person[];
  channels: Channel[];
  threads: ThreadCount[];
  commands: Command[];
  messages: Message[];
  home: HomeView | null;
  statuses: Status[];
  problems: Problem[];
  version?: string;
}

export interface Delivery {
  direction: "to_app";
  kind: string;
  name: string;
  at: number;
  attempt: number;
  reason: string;
  status: number;
  milliseconds: number;
  acknowledged: boolean;
  failure: string;
  body: Json;
  reply: string;
}

export interface Call {
  direction: "from_app";
  method: string;
  at: number;
  status: number;
  milliseconds: number;
  arguments: Json;
  reply: Json;
}

export type Traffic = Delivery | Call;

export interface Inspection {
  message: Message;
  question: { kind: "message" | "command" | "click" | "home"; text: string; user: string; ts: string } | null;
  understood: string[];
  advice: { kind: string; intent: string; confidence: number; text: string; is_certain: boolean } | null;
  blocks: Block[];
  traffic: Traffic[];
}

export interface Acknowledgement {
  acknowledged: boolean;
  status: number;
  milliseconds: number;
  failure: string;
}

/** Where a message stands: a channel, or one of its threads. */
export interface Place {
  channel: string;
  thread: string;
}
