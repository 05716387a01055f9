/** The exact blocks of a message, to be pasted into Slack's Block Kit Builder. */

import { CopyButton } from "./copy_button";
import { Coloured } from "./coloured";
import type { Block } from "../blocks/types";

export function BlocksJson({ blocks }: { blocks: Block[] }) {
  const written = JSON.stringify({ blocks }, null, 2);
  return (
    <section className="facts">
      <div className="facts-head">
        <h3>
          {blocks.length} {blocks.length === 1 ? "block" : "blocks"}
        </h3>
        <CopyButton text={written} label="Copy for Block Kit Builder" />
      </div>
      <Coloured json={written} />
    </section>
  );
}
