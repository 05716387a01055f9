/** Blocks that hold others or buttons: containers, cards, carousels. */

import { useMemo } from "react";
import { Actions, Blocks } from "./blocks";
import { Drawn } from "./drawn";
import { drawn, shown } from "./drawable";
import type { Press } from "./pressable";
import type { Block } from "./types";

export function Container({ block, press }: { block: Block; press: Press }) {
  const inside = <Blocks blocks={block.child_blocks ?? []} press={press} />;
  if (!block.is_collapsible) {
    return (
      <section className="container">
        <h3>{shown(block.title)}</h3>
        {inside}
      </section>
    );
  }
  return (
    <details className="container" open={!block.default_collapsed}>
      <summary>{shown(block.title)}</summary>
      {inside}
    </details>
  );
}

export function Cards({ cards, press }: { cards: Block[]; press: Press }) {
  return (
    <div className="cards">
      {cards.map((card, index) => (
        <Card key={index} card={card} press={press} />
      ))}
    </div>
  );
}

function Card({ card, press }: { card: Block; press: Press }) {
  const { actions, ...rest } = card;
  const above = useMemo(() => [drawn({ ...rest, type: "card" })], [card]);
  return (
    <div className="card">
      <Drawn blocks={above} />
      {actions && <Actions elements={actions} block={card} press={press} />}
    </div>
  );
}
