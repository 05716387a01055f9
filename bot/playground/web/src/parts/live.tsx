/** Says to screen readers what others write where the person is; invisible. */

import { useEffect, useRef, useState } from "react";
import { useView } from "../workspace/context";
import { messagesOf } from "../workspace/feed";
import { unescaped } from "../blocks/mrkdwn";

const LONGEST = 300;

export function Live({ channel, thread }: { channel: string; thread: string }) {
  const { messages, people, me } = useView();
  const [said, setSaid] = useState("");
  const here = messagesOf(messages, { channel, thread: "" }).concat(thread ? messagesOf(messages, { channel, thread }) : []);
  const newest = here.reduce((ts, message) => (message.ts > ts ? message.ts : ts), "");
  const heard = useRef(newest);
  useEffect(() => {
    const fresh = here.filter((message) => message.ts > heard.current && message.user !== me.id);
    heard.current = newest;
    const last = fresh.at(-1);
    if (!last) return;
    const name = people.find((person) => person.id === last.user)?.name ?? "somebody";
    setSaid(`${name}: ${unescaped(last.text).replace(/[*_`]/g, "").slice(0, LONGEST)}`);
  }, [newest]);
  return (
    <div className="unseen" role="status" aria-live="polite">
      {said}
    </div>
  );
}
