/** Thumbs up and down under an answer. */

import { useState } from "react";
import { shown } from "./drawable";
import { Icon } from "../parts/icon";
import type { ShapeProps } from "./pressable";

export function Feedback({ element, send }: ShapeProps) {
  const [chosen, setChosen] = useState("");
  const thumbs = [
    { icon: "thumb-up" as const, button: element.positive_button },
    { icon: "thumb-down" as const, button: element.negative_button },
  ];
  return (
    <div className="feedback" role="group" aria-label="Feedback" data-action-id={element.action_id}>
      {thumbs.map(
        ({ icon, button }) =>
          button && (
            <button
              key={icon}
              type="button"
              className="thumb"
              title={shown(button.text)}
              aria-label={button.accessibility_label ?? shown(button.text)}
              aria-pressed={chosen === button.value}
              onClick={() => {
                setChosen(button.value);
                send(button.value);
              }}
            >
              <Icon name={icon} />
            </button>
          ),
      )}
    </div>
  );
}
