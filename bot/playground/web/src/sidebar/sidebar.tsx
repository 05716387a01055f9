/** The aubergine column: channels, direct messages, the app. A drawer on a phone. */

import { memo, useEffect, useRef, type ReactNode } from "react";
import { Avatar } from "../parts/avatar";
import { Icon } from "../parts/icon";
import { useFrame } from "../shell_context";
import { useSession, useView } from "../workspace/context";
import { useDraft } from "../workspace/kept";
import type { Tab } from "../workspace/route";
import type { Channel } from "../workspace/types";

interface Props {
  channel: Channel;
  tab: Tab;
  isDrawerOpen: boolean;
}

export const Sidebar = memo(function Sidebar({ channel: current, tab, isDrawerOpen }: Props) {
  const { channels, app, threads } = useView();
  const { open } = useFrame();
  const direct = channels.find((channel) => channel.kind === "direct");
  const nav = useRef<HTMLElement>(null);
  useEffect(() => {
    if (isDrawerOpen) nav.current?.querySelector<HTMLElement>("[aria-current]")?.focus();
  }, [isDrawerOpen]);
  const isApp = current.kind === "direct";
  return (
    <nav ref={nav} className="sidebar" aria-label="Channels and direct messages" data-part="sidebar">
      <div className="workspace-name">
        <strong>Local workspace</strong>
        <small>to try {app.title}</small>
      </div>
      <Group title="Channels">
        {channels
          .filter((channel) => channel.kind === "channel")
          .map((channel) => (
            <Entry
              key={channel.id}
              channel={channel}
              unread={channel.unread + unreadReplies(threads, channel.id)}
              isCurrent={channel.id === current.id}
              icon={<Icon name="hash" size={16} />}
              act={() => open({ channel: channel.id })}
            />
          ))}
      </Group>
      {direct && (
        <Group title="Direct messages">
          <Entry
            channel={direct}
            unread={direct.unread + unreadReplies(threads, direct.id)}
            isCurrent={isApp && tab === "messages"}
            icon={<Avatar name={app.name} kind="app" size={20} />}
            act={() => open({ channel: direct.id, tab: "messages" })}
          />
        </Group>
      )}
      {direct && (
        <Group title="Apps">
          <Entry
            name={app.title}
            channel={{ ...direct, unread: 0, mentions: 0 }}
            unread={0}
            isCurrent={isApp && tab === "home"}
            icon={<Avatar name={app.name} kind="app" size={20} />}
            act={() => open({ channel: direct.id, tab: "home" })}
          />
        </Group>
      )}
    </nav>
  );
});

function unreadReplies(threads: { channel: string; unread: number }[], channel: string): number {
  return threads.reduce((sum, thread) => sum + (thread.channel === channel ? thread.unread : 0), 0);
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="group">
      <h2>{title}</h2>
      <ul>{children}</ul>
    </section>
  );
}

interface EntryProps {
  name?: string;
  channel: Channel;
  unread: number;
  isCurrent: boolean;
  icon: ReactNode;
  act: () => void;
}

function Entry({ name, channel, unread, isCurrent, icon, act }: EntryProps) {
  const session = useSession();
  const [draft] = useDraft(session.person, { channel: channel.id, thread: "" });
  const badge = channel.mentions || (channel.kind === "direct" ? unread : 0);
  return (
    <li>
      <button
        type="button"
        className={`entry${unread ? " entry-unread" : ""}`}
        aria-current={isCurrent ? "page" : undefined}
        onClick={act}
      >
        <span className="entry-icon">{icon}</span>
        <span className="entry-name">{name ?? channel.name}</span>
        {draft && !isCurrent && !name && (
          <span className="entry-draft" title="Draft">
            <Icon name="pencil" size={14} />
            <span className="unseen">, has a draft</span>
          </span>
        )}
        {badge > 0 && (
          <span className="badge">
            {badge}
            <span className="unseen"> unread</span>
          </span>
        )}
        {unread > 0 && badge === 0 && <span className="unseen">, {unread} unread</span>}
      </button>
    </li>
  );
}
