import { useState } from "react";
import { Icon } from "../parts/icon";

const SHOWN_MS = 2000;

/** Copies a text, and says whether the browser let it. */
export function CopyButton({ text, label }: { text: string; label: string }) {
  const [said, setSaid] = useState("");
  const copy = async () => {
    const isCopied = await navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    );
    setSaid(isCopied ? "Copied" : "The browser refused");
    window.setTimeout(() => setSaid(""), SHOWN_MS);
  };
  return (
    <button type="button" className="button" onClick={() => void copy()}>
      <Icon name={said === "Copied" ? "check" : "copy"} size={16} />
      <span aria-live="polite">{said || label}</span>
    </button>
  );
}
