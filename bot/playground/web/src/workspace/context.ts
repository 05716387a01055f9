/** The session of the person who sits before the page, for every component. */

import { createContext, useContext, useSyncExternalStore } from "react";
import type { Session, Snapshot } from "./session";
import type { View } from "./types";

export const SessionContext = createContext<Session | null>(null);

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error("no session above this component");
  return session;
}

/** Return one thing of the session's snapshot; the component is drawn anew only when that thing changes. */
export function useSnapshot<T>(pick: (snapshot: Snapshot) => T): T {
  const session = useSession();
  return useSyncExternalStore(session.subscribe, () => pick(session.read()));
}

/** Return what the person sees. Only below `Shell`, which waits for the first snapshot. */
export function useView(): View {
  const view = useSnapshot((snapshot) => snapshot.view);
  if (!view) throw new Error("the workspace is not known yet");
  return view;
}

/** Return one thing of what the person sees; unlike `useView`, other changes draw nothing anew. */
export function usePart<T>(pick: (view: View) => T): T {
  return useSnapshot((snapshot) => {
    if (!snapshot.view) throw new Error("the workspace is not known yet");
    return pick(snapshot.view);
  });
}
