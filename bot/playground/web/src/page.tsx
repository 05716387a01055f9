/** The page of one person, chosen by the address. */

import { useEffect, useMemo } from "react";
import { Shell } from "./shell";
import { useDocumentTheme } from "./parts/theme";
import { SessionContext, useSnapshot } from "./workspace/context";
import { forgetThreadsOf } from "./workspace/kept";
import { useRoute } from "./workspace/route";
import { Session } from "./workspace/session";

export function Page() {
  useDocumentTheme();
  const { person } = useRoute();
  const session = useMemo(() => new Session(person), [person]);
  return (
    <SessionContext value={session} key={person}>
      <Opened />
    </SessionContext>
  );
}

function Opened() {
  const isKnown = useSnapshot((snapshot) => snapshot.view !== null);
  const isConnected = useSnapshot((snapshot) => snapshot.isConnected);
  const version = useSnapshot((snapshot) => snapshot.view?.version ?? "");
  useEffect(() => forgetThreadsOf(version), [version]);
  if (isKnown) return <Shell />;
  return (
    <main className="opening" aria-busy={isConnected}>
      <p>
        {isConnected
          ? "Opening the workspace…"
          : "The workspace can’t be reached. Start it with make play; this page tries again by itself."}
      </p>
    </main>
  );
}
