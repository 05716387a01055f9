/** The app's own place: its Home tab, and its Messages tab, which is the direct message with it. */

import { HomeTab } from "./home_tab";
import { Conversation } from "../conversation/conversation";
import { Avatar } from "../parts/avatar";
import { Tabs, tabIds } from "../parts/tabs";
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
  const ids = tabIds(app.title, tab);
  return (
    <main className="main">
      <header className="main-header main-header-app">
        <h1>
          <Avatar name={app.name} kind="app" size={24} />
          {app.title}
          <span className="app-mark">APP</span>
        </h1>
        <Tabs label={app.title} tabs={TABS} current={tab} choose={(next) => open({ channel: channel.id, tab: next })} />
      </header>
      <div className="tab-panel" id={ids.panel} role="tabpanel" aria-labelledby={ids.tab}>
        {tab === "home" ? <HomeTab /> : <Conversation channel={channel} />}
      </div>
    </main>
  );
}
