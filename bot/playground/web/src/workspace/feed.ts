/** What stands in a channel or a thread, cut into days and groups as Slack shows it. */

import { dayOf } from "./time";
import type { Message, Place } from "./types";

const GROUP_SECONDS = 300;

export interface Row {
  message: Message;
  /** The day that begins with this message, or "". */
  day: string;
  /** Whether it follows another message of the same author closely, and is shown without avatar and name. */
  isGrouped: boolean;
  /** Whether unread messages begin here. */
  isFirstUnread: boolean;
}

/** Return the messages of a place, oldest first. */
export function messagesOf(messages: Message[], place: Place): Message[] {
  return messages.filter((message) => {
    if (message.channel !== place.channel) return false;
    if (place.thread) return message.ts === place.thread || message.thread_ts === place.thread;
    return !message.thread_ts || message.broadcast;
  });
}

/** Return the rows of a list of messages; those after `lastRead` that `me` did not write are unread. */
export function rowsOf(messages: Message[], me: string, lastRead: string): Row[] {
  let unreadSeen = false;
  return messages.map((message, index) => {
    const before = messages[index - 1];
    const day = dayOf(message.ts);
    const isNewDay = !before || dayOf(before.ts) !== day;
    const isUnread = !!lastRead && message.ts > lastRead && message.user !== me;
    const isFirstUnread = isUnread && !unreadSeen && index > 0;
    unreadSeen ||= isUnread;
    return {
      message,
      day: isNewDay ? day : "",
      isGrouped: !!before && !isNewDay && !isFirstUnread && follows(before, message),
      isFirstUnread,
    };
  });
}

function follows(before: Message, message: Message): boolean {
  return (
    before.user === message.user &&
    before.ephemeral === message.ephemeral &&
    !before.reply_count &&
    !message.broadcast &&
    Number(message.ts) - Number(before.ts) < GROUP_SECONDS
  );
}

/** Return what tells a message from all others of the workspace. */
export function keyOf(message: { channel: string; ts: string }): string {
  return `${message.channel}/${message.ts}`;
}
