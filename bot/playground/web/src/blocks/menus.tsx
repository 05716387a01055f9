/** Menus of a card: the three dots and the select. Our own, for the library's close before a click arrives. */

import { useState } from "react";
import { Icon } from "../parts/icon";
import { Menu, type MenuItem } from "../parts/menu";
import { shown } from "./drawable";
import type { ShapeProps } from "./pressable";
import type { Element, Option } from "./types";

function optionsOf(element: Element): Option[] {
  return element.options ?? element.option_groups?.flatMap((group) => group.options) ?? [];
}

function itemsOf(element: Element, send: (value: string) => void): MenuItem[] {
  return optionsOf(element).map((option) => ({
    label: shown(option.text),
    note: option.description ? shown(option.description) : "",
    act: () => send(option.value ?? ""),
  }));
}

export function Overflow({ element, send }: ShapeProps) {
  return (
    <Menu
      items={itemsOf(element, send)}
      label={element.accessibility_label ?? "More options"}
      className="button overflow"
      actionId={element.action_id ?? ""}
    >
      <Icon name="more" />
    </Menu>
  );
}

export function Select({ element, send, isBusy }: ShapeProps) {
  const [chosen, setChosen] = useState(element.initial_option ? shown(element.initial_option.text) : "");
  const items = itemsOf(element, send).map((item) => ({
    ...item,
    isChosen: item.label === chosen,
    act: () => {
      setChosen(item.label);
      item.act();
    },
  }));
  const placeholder = shown(element.placeholder) || "Select an option";
  return (
    <Menu
      items={items}
      label={chosen ? `${placeholder}: ${chosen}` : placeholder}
      className="select"
      actionId={element.action_id ?? ""}
      isBusy={isBusy()}
    >
      <span className={chosen ? "select-value" : "select-value select-placeholder"}>{chosen || placeholder}</span>
      <Icon name="chevron-down" />
    </Menu>
  );
}
