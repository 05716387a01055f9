/** The app's own place: its Home tab, and its Messages tab, which is the direct message with it. */

import { HomeTab } from "./home_tab";
import { Conversation } from "../conversation/conversation";
import { Avatar } from "../parts/avatar";
import { useFrame } from "../shell_context";
import { useView } from "../workspace/context";
import type { Tab } from "../workspace/route";
import type { Channel } from "../workspace/types";

const TABS: { tab: Tab; label: string }[] = [
  { tab: "home", label: "Home" },
  { tab: "messages", label: "Messages" },
];

export function AppView({ channel, tab }: { channel: Channel; tab: Tab }) {
  const { app } = useView();
  const { open } = useFrame();
  return (
    <main className="main">
      <header className="main-header main-header-app">
        <h1>
          <Avatar name={app.name} kind="app" size={24} />
          {app.title}
          <span className="app-mark">APP</span>
        </h1>
        <div className="tabs" role="tablist" aria-label={app.title}>
          {TABS.map((one) => (
            <button
              key={one.tab}
              type="button"
              role="tab"
              id={`tab-${one.tab}`}
              aria-selected={one.tab === tab}
              aria-controls="tab-panel"
              className="tab"
              onClick={() => open({ channel: channel.id, tab: one.tab })}
            >
              {one.label}
            </button>
          ))}
        </div>
      </header>
      <div className="tab-panel" id="tab-panel" role="tabpanel" aria-labelledby={`tab-${tab}`}>
        {tab === "home" ? <HomeTab /> : <Conversation channel={channel} />}
      </div>
    </main>
  );
}
