/** Who one is: alice, or bob to see what another sees. */

import { Avatar } from "../parts/avatar";
import { Icon } from "../parts/icon";
import { Menu } from "../parts/menu";
import { useView } from "../workspace/context";
import { go } from "../workspace/route";
import { client } from "../workspace/client";
import { useSession } from "../workspace/context";

export function PersonSwitch() {
  const session = useSession();
  const { people, me, channels } = useView();
  const others = people.filter((person) => person.kind === "person");
  const items = [
    ...others.map((person) => ({
      label: `Be ${person.name}`,
      note: person.id === me.id ? "you now" : "see what they see",
      isChosen: person.id === me.id,
      act: () => go({ person: person.name, channel: channels[0]?.id ?? "", thread: "", tab: "messages" }),
    })),
    {
      label: "Empty the workspace",
      note: "deletes all messages; the advisor forgets",
      isChosen: false,
      act: () => void session.attempt(() => client.reset()),
    },
  ];
  return (
    <Menu className="top-button person" label={`You are ${me.name}: switch person`} items={items}>
      <Avatar name={me.name} kind={me.kind} size={26} />
      <span className="person-name">{me.name}</span>
      <Icon name="chevron-down" size={14} />
    </Menu>
  );
}
