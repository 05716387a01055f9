/** Changes a message of one's own: Enter saves, Escape leaves it as it was. */

import { useEffect, useRef, useState } from "react";
import { client } from "../workspace/client";
import { useSession } from "../workspace/context";
import type { Message } from "../workspace/types";

export function Editor({ message, close }: { message: Message; close: () => void }) {
  const session = useSession();
  const [text, setText] = useState(message.typed);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    field.current?.focus();
    field.current?.setSelectionRange(text.length, text.length);
  }, []);
  const save = async () => {
    if (text.trim() && text !== message.typed) {
      const isSaved = await session.attempt(() => client.edit(session.person, message.channel, message.ts, text));
      if (!isSaved) return;
    }
    close();
  };
  return (
    <form
      className="editor"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <textarea
        ref={field}
        value={text}
        aria-label="Edit message"
        rows={Math.min(8, text.split("\n").length)}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          event.stopPropagation();
          if (event.key === "Escape") close();
          if (event.key === "Enter" && !event.shiftKey && !event.nativeEvent.isComposing) {
            event.preventDefault();
            void save();
          }
        }}
      />
      <button type="button" className="button" onClick={close}>
        Cancel
      </button>
      <button type="submit" className="button button-primary">
        Save
      </button>
    </form>
  );
}
