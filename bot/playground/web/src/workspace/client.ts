/** The control API, one function a path. Nothing else on this page makes a request. */

import type { Acknowledgement, HomeView, Inspection, Message, View } from "./types";

/** A request that the workspace refused, or (status 0) that did not reach it. */
export class RequestError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

async function answered<T>(path: string, init?: RequestInit): Promise<T> {
  let response: Response;
  try {
    response = await fetch(`/control/${path}`, init);
  } catch {
    throw new RequestError(0, "unreachable", "The workspace can’t be reached. Is make play still running?");
  }
  const body = (await response.json().catch(() => ({}))) as { ok?: boolean; error?: string; hint?: string };
  if (!response.ok || !body.ok) {
    const code = body.error ?? `http_${response.status}`;
    throw new RequestError(response.status, code, body.hint ?? code);
  }
  return body as T;
}

function post<T>(path: string, body: object): Promise<T> {
  return answered<T>(path, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });
}

export interface Saying {
  channel: string;
  text: string;
  thread_ts?: string;
  broadcast?: boolean;
}

export interface Click {
  channel?: string;
  ts?: string;
  home?: true;
  action_id: string;
  block_id?: string;
  value?: string;
}

export const client = {
  say: (as: string, said: Saying) => post<{ ts: string; message: Message }>("say", { as, ...said }),
  edit: (as: string, channel: string, ts: string, text: string) => post("edit", { as, channel, ts, text }),
  remove: (as: string, channel: string, ts: string) => post("delete", { as, channel, ts }),
  command: (as: string, channel: string, command: string, text: string) =>
    post<Acknowledgement>("command", { as, channel, command, text }),
  click: (as: string, pressed: Click) => post<Acknowledgement>("click", { as, ...pressed }),
  home: (as: string) => post<Acknowledgement & { home: HomeView | null }>("home", { as }),
  read: (as: string, channel: string, thread_ts?: string) =>
    post("read", { as, channel, ...(thread_ts ? { thread_ts } : {}) }),
  retry: (id: number) => post<Acknowledgement>("retry", { id }),
  reset: () => post("reset", {}),
  inspect: (channel: string, ts: string) => answered<Inspection>(`inspect?${new URLSearchParams({ channel, ts })}`),
  state: (as: string) => answered<View>(`state?${new URLSearchParams({ as })}`),
  stream: (as: string) => new EventSource(`/control/stream?${new URLSearchParams({ as })}`),
};
