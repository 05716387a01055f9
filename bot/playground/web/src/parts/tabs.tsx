/** A row of tabs: a click or the arrow keys choose, and Tab goes on to the panel. */

import type { KeyboardEvent } from "react";

interface Props<T extends string> {
  label: string;
  tabs: readonly { tab: T; label: string }[];
  current: T;
  choose: (tab: T) => void;
}

/** Return the ids that tie a tab to its panel. */
export function tabIds(label: string, tab: string) {
  const id = `${label}-${tab}`.replace(/\W+/g, "-");
  return { tab: `tab-${id}`, panel: `panel-${label.replace(/\W+/g, "-")}` };
}

export function Tabs<T extends string>({ label, tabs, current, choose }: Props<T>) {
  const steer = (event: KeyboardEvent<HTMLElement>) => {
    const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    if (!step) return;
    event.preventDefault();
    const next = tabs.at((tabs.findIndex(({ tab }) => tab === current) + step) % tabs.length);
    if (!next) return;
    choose(next.tab);
    document.getElementById(tabIds(label, next.tab).tab)?.focus();
  };
  return (
    <div className="tabs" role="tablist" aria-label={label} onKeyDown={steer}>
      {tabs.map(({ tab, label: words }) => (
        <button
          key={tab}
          type="button"
          role="tab"
          id={tabIds(label, tab).tab}
          aria-selected={tab === current}
          aria-controls={tabIds(label, tab).panel}
          tabIndex={tab === current ? 0 : -1}
          className="tab"
          onClick={() => choose(tab)}
        >
          {words}
        </button>
      ))}
    </div>
  );
}
