/** The dialog that some buttons open before they act. */

import { useEffect, useRef } from "react";
import { shown } from "./drawable";
import { Words } from "./blocks";
import type { Confirm } from "./types";

export function ConfirmDialog({ confirm, answer }: { confirm: Confirm; answer: (isYes: boolean) => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className="dialog" aria-labelledby="confirm-title" onCancel={() => answer(false)}>
      <h2 id="confirm-title">{shown(confirm.title)}</h2>
      <Words text={confirm.text} />
      <div className="dialog-buttons">
        <button type="button" className="button" onClick={() => answer(false)}>
          {shown(confirm.deny)}
        </button>
        <button
          type="button"
          className={`button button-${confirm.style === "danger" ? "danger" : "primary"}`}
          onClick={() => answer(true)}
        >
          {shown(confirm.confirm)}
        </button>
      </div>
    </dialog>
  );
}
