/** JSON with its keys, texts and numbers in different colours. */

import { memo } from "react";

const TOKEN = /("(?:[^"\\]|\\.)*")(\s*:)?|\b(?:true|false|null|-?\d+(?:\.\d+)?(?:e[+-]?\d+)?)\b/g;

export const Coloured = memo(function Coloured({ json }: { json: string }) {
  const pieces = [];
  let end = 0;
  for (const token of json.matchAll(TOKEN)) {
    pieces.push(json.slice(end, token.index));
    const kind = token[2] ? "key" : token[1] ? "text" : "number";
    pieces.push(
      <span key={token.index} className={`json-${kind}`}>
        {token[1] ?? token[0]}
      </span>,
      token[2] ?? "",
    );
    end = token.index + token[0].length;
  }
  return (
    <pre className="json" tabIndex={0} aria-label="JSON">
      {pieces}
      {json.slice(end)}
    </pre>
  );
});
