/** The list above the field: commands, people, channels that complete the word. */

import { Avatar } from "../parts/avatar";
import { Icon } from "../parts/icon";
import type { Suggestion } from "./completion";

interface Props {
  id: string;
  suggestions: Suggestion[];
  active: number;
  choose: (index: number) => void;
}

export function Suggestions({ id, suggestions, active, choose }: Props) {
  return (
    <ul className="suggestions" role="listbox" id={id} aria-label="Suggestions">
      {suggestions.map((one, index) => (
        <li
          key={one.label}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === active}
          className="suggestion"
          onPointerDown={(event) => {
            event.preventDefault(); // the field keeps the focus
            choose(index);
          }}
        >
          <Picture suggestion={one} />
          <strong>{one.label}</strong>
          <span>{one.note}</span>
        </li>
      ))}
    </ul>
  );
}

function Picture({ suggestion: { kind, label } }: { suggestion: Suggestion }) {
  if (kind === "command") return <Icon name="slash" size={20} />;
  if (kind === "channel") return <Icon name="hash" size={18} />;
  return <Avatar name={label} kind={kind} size={20} />;
}
