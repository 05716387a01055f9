/** A channel: its name above, its conversation below. */

import { Conversation } from "./conversation";
import { Avatar } from "../parts/avatar";
import { Icon } from "../parts/icon";
import { useView } from "../workspace/context";
import type { Channel } from "../workspace/types";

export function ChannelView({ channel }: { channel: Channel }) {
  const { people, app } = useView();
  const members = people.filter((person) => person.kind === "person" || (channel.has_app && person.id === app.user));
  return (
    <main className="main">
      <header className="main-header">
        <h1>
          <Icon name="hash" size={18} />
          {channel.name}
        </h1>
        <p className="topic">
          {channel.has_app
            ? "Mention @advisor and it answers in a thread"
            : "The advisor is no member here; /framework still works"}
        </p>
        <div className="members" title={members.map((person) => person.name).join(", ")}>
          {members.map((person) => (
            <Avatar key={person.id} name={person.name} kind={person.kind} size={22} />
          ))}
          <span>{members.length}</span>
          <span className="unseen"> members: {members.map((person) => person.name).join(", ")}</span>
        </div>
      </header>
      <Conversation channel={channel} />
    </main>
  );
}
