/** What stands above the first message, and three questions to begin with while there is none. */

import { Avatar } from "../parts/avatar";
import { Icon } from "../parts/icon";
import { useFrame } from "../shell_context";
import { client } from "../workspace/client";
import { usePart, useSession, useView } from "../workspace/context";
import type { Channel } from "../workspace/types";

interface Example {
  text: string;
  why: string;
}

const IN_CHANNEL: Example[] = [
  { text: "@advisor a small JSON API with async, which framework?", why: "a recommendation, and why" },
  { text: "@advisor compare Django and FastAPI", why: "side by side" },
  { text: "@advisor does Bottle have WebSockets?", why: "yes, no, or partly" },
];
const IN_DIRECT: Example[] = [
  { text: "Help me choose", why: "four questions, by click or in your words" },
  { text: "Flask or Django for a shop?", why: "a comparison" },
  { text: "Show me a FastAPI example", why: "the smallest program that runs" },
];
const BY_COMMAND: Example[] = [
  { text: "/framework flask", why: "what it is, and what for" },
  { text: "/framework compare sanic tornado", why: "side by side" },
  { text: "/framework list", why: "all that it knows" },
];

export function Beginning({ channel }: { channel: Channel }) {
  const { app } = useView();
  const isEmpty = usePart((view) => !view.messages.some((message) => message.channel === channel.id));
  const isDirect = channel.kind === "direct";
  const examples = isDirect ? IN_DIRECT : channel.has_app ? IN_CHANNEL : BY_COMMAND;
  return (
    <div className="beginning">
      {isDirect ? (
        <Avatar name={app.name} kind="app" size={56} />
      ) : (
        <span className="beginning-mark">
          <Icon name="hash" size={30} />
        </span>
      )}
      <h2>{isDirect ? app.title : `Welcome to #${channel.name}`}</h2>
      <p>{intro(channel)}</p>
      {isEmpty && (
        <ul className="examples" aria-label="Questions to begin with">
          {examples.map((example) => (
            <li key={example.text}>
              <Ask channel={channel} example={example} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function intro(channel: Channel): string {
  if (channel.kind === "direct")
    return "Just write; no mention needed. It answers questions about Python web frameworks and helps you choose one.";
  if (channel.has_app)
    return "The advisor is a member here. Mention it with @advisor and it answers in a thread; go on there without a mention.";
  return "The advisor is no member here, so it hears nothing. Its slash command works all the same, and only you see the answer.";
}

function Ask({ channel, example }: { channel: Channel; example: Example }) {
  const session = useSession();
  const { open } = useFrame();
  const ask = async () => {
    const [word = "", ...rest] = example.text.split(" ");
    if (word.startsWith("/")) {
      await session.command(channel.id, word, rest.join(" "));
    } else if (channel.kind === "direct") {
      await session.say({ channel: channel.id, thread: "" }, example.text);
    } else {
      const said = { channel: channel.id, text: example.text };
      await session.attempt(async () => {
        const { ts } = await client.say(session.person, said);
        open({ channel: channel.id, thread: ts }); // a newcomer shall see the answer come
      });
    }
  };
  return (
    <button type="button" className="example" onClick={() => void ask()}>
      <strong>{example.text}</strong>
      <span>{example.why}</span>
    </button>
  );
}
