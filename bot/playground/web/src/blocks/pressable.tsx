/** What a person can press on a card: buttons, menus, thumbs. */

import { createContext, useContext, useState } from "react";
import { shown } from "./drawable";
import { ConfirmDialog } from "./confirm";
import { Overflow, Select } from "./menus";
import { Feedback } from "./feedback";
import type { Element } from "./types";

/** Tell the app that an element was pressed; `value` is the chosen option's, "" for a button. */
export type Press = (element: Element, blockId: string, value: string) => void;

/** Whether a press of this element is under way. */
export const IsPressed = createContext<(blockId: string, element: Element, value: string) => boolean>(() => false);

interface Props {
  element: Element;
  blockId: string;
  press: Press;
}

export function Pressable({ element, blockId, press }: Props) {
  const isPressed = useContext(IsPressed);
  const [asked, setAsked] = useState<string | null>(null);
  const send = (value: string) => (element.confirm ? setAsked(value) : press(element, blockId, value));
  const isBusy = (value = "") => isPressed(blockId, element, value);
  return (
    <>
      <Shape element={element} send={send} isBusy={isBusy} />
      {asked !== null && element.confirm && (
        <ConfirmDialog
          confirm={element.confirm}
          answer={(isYes) => {
            setAsked(null);
            if (isYes) press(element, blockId, asked);
          }}
        />
      )}
    </>
  );
}

export interface ShapeProps {
  element: Element;
  send: (value: string) => void;
  isBusy: (value?: string) => boolean;
}

function Shape(props: ShapeProps) {
  switch (props.element.type) {
    case "button":
    case "workflow_button":
    case "icon_button":
      return <Button {...props} />;
    case "overflow":
      return <Overflow {...props} />;
    case "static_select":
    case "radio_buttons":
      return <Select {...props} />;
    case "feedback_buttons":
      return <Feedback {...props} />;
    default:
      return <span className="unknown-element">{props.element.type} can’t be pressed here yet</span>;
  }
}

function Button({ element, send, isBusy }: ShapeProps) {
  const style = element.style ? ` button-${element.style}` : "";
  const press = () => {
    send("");
    if (element.url && /^https?:/.test(element.url)) window.open(element.url, "_blank", "noreferrer");
  };
  return (
    <button
      type="button"
      className={`button${style}`}
      aria-label={element.accessibility_label}
      aria-busy={isBusy()}
      data-action-id={element.action_id}
      onClick={press}
    >
      {shown(element.text)}
    </button>
  );
}
