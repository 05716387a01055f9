/** Says to screen readers what others write where the person is; invisible. */

import { useEffect, useRef, useState } from "react";
import { useSnapshot, useView } from "../workspace/context";
import { messagesOf } from "../workspace/feed";
import { spoken } from "../blocks/spoken";

const LONGEST = 300;

export function Live({ channel, thread }: { channel: string; thread: string }) {
  const { messages, me } = useView();
  const names = useSnapshot((snapshot) => snapshot.names);
  const [said, setSaid] = useState("");
  const here = messagesOf(messages, { channel, thread: "" }).concat(
    thread ? messagesOf(messages, { channel, thread }) : [],
  );
  const newest = here.reduce((ts, message) => (message.ts > ts ? message.ts : ts), "");
  const heard = useRef(newest);
  useEffect(() => {
    if (newest < heard.current) setSaid(""); // the workspace was emptied, or one is somewhere else now
    const fresh = here.filter((message) => message.ts > heard.current && message.user !== me.id);
    heard.current = newest;
    const last = fresh.at(-1);
    if (!last) return;
    setSaid(`${names[last.user]?.name ?? "somebody"}: ${spoken(last.text, names).slice(0, LONGEST)}`);
  }, [newest]);
  return (
    <div className="unseen" role="status" aria-live="polite">
      {said}
    </div>
  );
}
