/** The row below the text: @, /, "also send to the channel", and the button that sends. */

import { Icon } from "../parts/icon";

interface Props {
  canSend: boolean;
  send: () => void;
  insert: (sign: string) => void;
  broadcast: { isOn: boolean; set: (isOn: boolean) => void } | null;
}

export function Toolbar({ canSend, send, insert, broadcast }: Props) {
  return (
    <div className="composer-tools">
      <button
        type="button"
        className="ghost"
        aria-label="Mention somebody"
        title="Mention somebody"
        onClick={() => insert("@")}
      >
        <Icon name="at" />
      </button>
      {!broadcast && (
        <button
          type="button"
          className="ghost"
          aria-label="Slash command"
          title="Slash command"
          onClick={() => insert("/")}
        >
          <Icon name="slash" />
        </button>
      )}
      {broadcast && (
        <label className="broadcast">
          <input type="checkbox" checked={broadcast.isOn} onChange={(event) => broadcast.set(event.target.checked)} />
          Also send to channel
        </label>
      )}
      <span className="composer-hint" aria-hidden="true">
        <b>Shift + Enter</b> for a new line
      </span>
      <button type="button" className="send" aria-label="Send" title="Send" disabled={!canSend} onClick={send}>
        <Icon name="send" />
      </button>
    </div>
  );
}
