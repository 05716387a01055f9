/** Who one is: alice, or bob to see what another sees. */

import { useState } from "react";
import { ConfirmDialog } from "../blocks/confirm";
import type { Confirm } from "../blocks/types";
import { Avatar } from "../parts/avatar";
import { Icon } from "../parts/icon";
import { Menu } from "../parts/menu";
import { client } from "../workspace/client";
import { useSession, useView } from "../workspace/context";
import { go } from "../workspace/route";

const EMPTYING: Confirm = {
  title: { type: "plain_text", text: "Empty the workspace?" },
  text: { type: "plain_text", text: "All messages of everybody go, and the advisor forgets what was talked of." },
  confirm: { type: "plain_text", text: "Empty it" },
  deny: { type: "plain_text", text: "Cancel" },
  style: "danger",
};

export function PersonSwitch() {
  const session = useSession();
  const { people, me, channels } = useView();
  const [isAsking, setAsking] = useState(false);
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
      isDanger: true,
      act: () => setAsking(true),
    },
  ];
  return (
    <>
      <Menu className="top-button person" label={`You are ${me.name}: switch person`} items={items}>
        <Avatar name={me.name} kind={me.kind} size={26} />
        <span className="person-name">{me.name}</span>
        <Icon name="chevron-down" size={14} />
      </Menu>
      {isAsking && (
        <ConfirmDialog
          confirm={EMPTYING}
          answer={(isYes) => {
            setAsking(false);
            if (isYes) void session.attempt(() => client.reset());
          }}
        />
      )}
    </>
  );
}
