/** How an answer came about: how it was understood, the blocks, and all that went between workspace and app. */

import { useEffect, useState } from "react";
import { BlocksJson } from "./blocks_json";
import { Reading } from "./reading";
import { TrafficList } from "./traffic_list";
import { Icon } from "../parts/icon";
import { Tabs, tabIds } from "../parts/tabs";
import { useFrame } from "../shell_context";
import { client } from "../workspace/client";
import { usePart } from "../workspace/context";
import { messagesOf } from "../workspace/feed";
import type { Inspection, Message } from "../workspace/types";

type Tab = "understood" | "blocks" | "traffic";
const TABS: { tab: Tab; label: string }[] = [
  { tab: "understood", label: "Understood" },
  { tab: "blocks", label: "Blocks" },
  { tab: "traffic", label: "Traffic" },
];

export function Inspector({ channel, thread }: { channel: string; thread: string }) {
  const { inspected, inspect, closeInspector } = useFrame();
  const newest = usePart((view) => newestAnswer(view.messages, channel, thread));
  const message = inspected ?? newest;
  const [tab, setTab] = useState<Tab>("understood");
  const found = useInspection(message);
  const ids = tabIds("Inspector", tab);
  return (
    <aside className="pane inspector" aria-label="Inspector" data-part="inspector">
      <header className="pane-header">
        <button type="button" className="ghost pane-back" aria-label="Back" onClick={closeInspector}>
          <Icon name="back" />
        </button>
        <h2>
          Inspector <small>{inspected ? "the chosen answer" : "the newest answer"}</small>
        </h2>
        {inspected && (
          <button type="button" className="button" onClick={() => inspect(null)}>
            Newest
          </button>
        )}
        <button type="button" className="ghost pane-close" aria-label="Close inspector" onClick={closeInspector}>
          <Icon name="close" />
        </button>
      </header>
      <Tabs label="Inspector" tabs={TABS} current={tab} choose={setTab} />
      <div className="pane-body" id={ids.panel} role="tabpanel" aria-labelledby={ids.tab} tabIndex={0}>
        {found.failure && <p className="pane-empty">{found.failure}</p>}
        {!message && (
          <p className="pane-empty">Ask the advisor something; here you will see how it came to its answer.</p>
        )}
        {found.inspection && <Panel tab={tab} inspection={found.inspection} />}
      </div>
    </aside>
  );
}

function Panel({ tab, inspection }: { tab: Tab; inspection: Inspection }) {
  if (tab === "blocks") return <BlocksJson blocks={inspection.blocks} />;
  if (tab === "traffic") return <TrafficList traffic={inspection.traffic} />;
  return <Reading inspection={inspection} />;
}

function newestAnswer(messages: Message[], channel: string, thread: string): Message | undefined {
  const here = thread ? messagesOf(messages, { channel, thread }) : messages.filter((one) => one.channel === channel);
  return here.findLast((message) => message.kind === "app");
}

/** Ask for a message's inspection, anew when it is edited. */
function useInspection(message: Message | undefined) {
  const [inspection, setInspection] = useState<Inspection | null>(null);
  const [failure, setFailure] = useState("");
  const { channel = "", ts = "", edited = "" } = message ?? {};
  useEffect(() => {
    let isOver = false;
    setFailure("");
    if (!ts) return setInspection(null);
    client.inspect(channel, ts).then(
      (found) => !isOver && setInspection(found),
      (error: Error) => {
        if (isOver) return;
        setInspection(null);
        setFailure(error.message);
      },
    );
    return () => {
      isOver = true;
    };
  }, [channel, ts, edited]);
  return { inspection, failure };
}
