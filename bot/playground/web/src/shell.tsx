/** The frame: top bar, sidebar, the conversation, and the panes beside it. */

import { useCallback, useEffect, useMemo, useState } from "react";
import { Inspector } from "./inspector/inspector";
import { AppView } from "./home/app_view";
import { ChannelView } from "./conversation/channel_view";
import { ThreadPane } from "./conversation/thread_pane";
import { focusNextPart, useKeys } from "./parts/keys";
import { Live } from "./parts/live";
import { useMedia } from "./parts/media";
import { Notices } from "./parts/notices";
import { Sidebar } from "./sidebar/sidebar";
import { TopBar } from "./sidebar/top_bar";
import { useView } from "./workspace/context";
import { useKept } from "./workspace/kept";
import { go, useRoute } from "./workspace/route";
import { ShellContext } from "./shell_context";
import type { Channel, Message } from "./workspace/types";

export function Shell() {
  const view = useView();
  const route = useRoute();
  const [inspectorKept, keepInspector] = useKept("inspector");
  const [inspected, setInspected] = useState<Message | null>(null);
  const [isDrawerOpen, setDrawerOpen] = useState(false);
  const channel =
    view.channels.find(({ id, name, kind }) => [id, kind === "channel" && name].includes(route.channel)) ??
    view.channels[0];
  const isInspecting = inspectorKept === "open";

  const open = useCallback(
    (target: Partial<{ channel: string; thread: string; tab: "home" | "messages" }>) => {
      setDrawerOpen(false);
      go({ person: route.person, channel: channel?.id ?? "", thread: "", tab: "messages", ...target });
    },
    [route.person, channel?.id],
  );
  const inspect = useCallback(
    (message: Message | null) => {
      setInspected(message);
      keepInspector("open");
    },
    [keepInspector],
  );
  const closeInspector = useCallback(() => {
    setInspected(null);
    keepInspector("");
  }, [keepInspector]);

  useKeys((event) => {
    if (event.key === "F6") {
      event.preventDefault();
      focusNextPart(event.shiftKey);
    } else if (event.altKey && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
      event.preventDefault();
      const next = neighbour(view.channels, channel, event.key === "ArrowDown" ? 1 : -1);
      if (next) open({ channel: next.id });
    } else if (event.key === "Escape") {
      if (isDrawerOpen) setDrawerOpen(false);
      else if (route.thread) open({});
      else if (isInspecting) closeInspector();
    }
  });

  const frame = useMemo(
    () => ({ open, inspect, inspected, closeInspector, isInspecting }),
    [open, inspect, inspected, closeInspector, isInspecting],
  );
  const unread =
    view.channels.reduce((sum, one) => sum + one.unread, 0) + view.threads.reduce((sum, one) => sum + one.unread, 0);
  const isNarrow = useMedia("(max-width: 860px)");
  const name = channel?.kind === "direct" ? view.app.title : `#${channel?.name ?? ""}`;
  useEffect(() => {
    document.title = `${unread ? `(${unread}) ` : ""}${name} · local workspace`;
  }, [unread, name]);
  if (!channel) return null;
  const panes = `${route.thread ? " has-thread" : ""}${isInspecting ? " has-inspector" : ""}`;
  return (
    <ShellContext value={frame}>
      <div className={`shell${panes}${isDrawerOpen ? " has-drawer" : ""}`}>
        <div className="layer" inert={isNarrow && (isInspecting || !!route.thread)}>
          <TopBar openDrawer={() => setDrawerOpen(true)} />
          <Sidebar channel={channel} tab={route.tab} isDrawerOpen={isDrawerOpen} />
          <div className="scrim" onClick={() => setDrawerOpen(false)} />
          {channel.kind === "direct" ? (
            <AppView key={channel.id} channel={channel} tab={route.tab} />
          ) : (
            <ChannelView key={channel.id} channel={channel} />
          )}
        </div>
        <div className="layer" inert={isNarrow && isInspecting}>
          {route.thread && <ThreadPane key={route.thread} channel={channel} ts={route.thread} />}
        </div>
        {isInspecting && <Inspector channel={channel.id} thread={route.thread} />}
        <Notices />
        <Live channel={channel.id} thread={route.thread} />
      </div>
    </ShellContext>
  );
}

function neighbour(channels: Channel[], channel: Channel | undefined, step: number): Channel | undefined {
  const at = channels.findIndex((one) => one.id === channel?.id);
  return channels.at((at + step) % channels.length);
}
