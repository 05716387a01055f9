/** A message's blocks. What can be pressed goes to `press`. */

import { memo, useMemo } from "react";
import { Cards, Container } from "./boxes";
import { Drawn } from "./drawn";
import { richText, stretches, type Stretch } from "./drawable";
import { Pressable, type Press } from "./pressable";
import type { Block, Element, TextObject } from "./types";

interface Props {
  blocks: Block[];
  press: Press;
}

export const Blocks = memo(function Blocks({ blocks, press }: Props) {
  const found = useMemo(() => stretches(blocks), [blocks]);
  return (
    <div className="blocks">
      {found.map((stretch, index) => (
        <Stretched key={index} stretch={stretch} press={press} />
      ))}
    </div>
  );
});

function Stretched({ stretch, press }: { stretch: Stretch; press: Press }) {
  switch (stretch.kind) {
    case "drawn":
      return <Drawn blocks={stretch.blocks} />;
    case "context":
      return (
        <div className="context">
          {stretch.elements.map((element, index) => (
            <Text key={index} element={element} />
          ))}
        </div>
      );
    case "actions":
      return <Actions elements={stretch.elements} block={stretch.block} press={press} />;
    case "section":
      return <Section block={stretch.block} press={press} />;
    case "container":
      return <Container block={stretch.block} press={press} />;
    case "cards":
      return <Cards cards={stretch.cards} press={press} />;
  }
}

export function Actions({ elements, block, press }: { elements: Element[]; block: Block; press: Press }) {
  return (
    <div className="actions">
      {elements.map((element, index) => (
        <Pressable key={index} element={element} blockId={block.block_id ?? ""} press={press} />
      ))}
    </div>
  );
}

function Section({ block, press }: { block: Block; press: Press }) {
  return (
    <div className="section">
      <div className="section-text">
        {block.text && <Words text={block.text} />}
        {block.fields && (
          <div className="fields">
            {block.fields.map((field, index) => (
              <Words key={index} text={field} />
            ))}
          </div>
        )}
      </div>
      {block.accessory && <Accessory element={block.accessory} blockId={block.block_id ?? ""} press={press} />}
    </div>
  );
}

function Accessory({ element, blockId, press }: { element: Element; blockId: string; press: Press }) {
  if (element.type === "image") {
    return <img className="thumbnail" src={element.image_url} alt={element.alt_text ?? ""} />;
  }
  return <Pressable element={element} blockId={blockId} press={press} />;
}

/** One element of a context block: a small text or a small image. */
function Text({ element }: { element: Element }) {
  if (element.type === "image")
    return <img className="context-image" src={element.image_url} alt={element.alt_text ?? ""} />;
  return <Words text={element as unknown as TextObject} />;
}

/** A text alone, as a message without blocks has it. */
export function Words({ text }: { text: TextObject | string }) {
  return <Drawn blocks={useMemo(() => [richText(text)], [text])} />;
}
