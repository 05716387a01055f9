/** What Slack says when a slash command can't be sent, and what one can do instead. */

import { Icon } from "../parts/icon";
import type { Command, Place } from "../workspace/types";

/** Return why the command is not sent, "" when it is. */
export function refusalOf(word: string, place: Place, commands: Command[]): string {
  if (!commands.some((one) => one.command === word)) {
    return `${word} is not a valid command. In Slack, all messages that start with the “/” character are commands.`;
  }
  if (place.thread) return `${word} is not supported in threads. Sorry! Mention @advisor instead.`;
  return "";
}

export function Refusal({ text, sendAnyway }: { text: string; sendAnyway: (() => void) | null }) {
  return (
    <div className="problem refusal" role="alert">
      <Icon name="warning" size={16} />
      <span>{text}</span>
      {sendAnyway && (
        <button type="button" className="button" onClick={sendAnyway}>
          Send as message
        </button>
      )}
    </div>
  );
}
