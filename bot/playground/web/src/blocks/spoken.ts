/** A mrkdwn text as one says it: no signs, no addresses, names instead of ids. */

import { parts, type Inline } from "./mrkdwn";

export function spoken(mrkdwn: string, names: Record<string, { name: string }>): string {
  const said = (element: Inline): string => {
    switch (element.type) {
      case "text":
      case "link":
        return element.text;
      case "user":
        return names[element.user_id]?.name ?? "somebody";
      case "channel":
        return names[element.channel_id]?.name ?? "a channel";
      case "usergroup":
        return "a group";
      case "broadcast":
        return element.range;
      case "emoji":
        return element.name.replaceAll("_", " ");
    }
  };
  return parts(mrkdwn)
    .map((part) => part.elements.map(said).join(""))
    .join("\n");
}
