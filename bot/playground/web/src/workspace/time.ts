/** Slack's timestamps as people read them. */

const CLOCK = new Intl.DateTimeFormat("en-US", { hour: "numeric", minute: "2-digit" });
const FULL = new Intl.DateTimeFormat("en-US", { dateStyle: "full", timeStyle: "medium" });
const DAY = new Intl.DateTimeFormat("en-US", { weekday: "long", month: "long", day: "numeric" });

function dateOf(ts: string): Date {
  return new Date(Number(ts) * 1000);
}

/** Return the time of day: "9:14 AM". */
export function clock(ts: string): string {
  return CLOCK.format(dateOf(ts));
}

/** Return the time of day without its half, for the narrow gutter: "9:14". */
export function gutter(ts: string): string {
  return clock(ts).replace(/\s?[AP]M$/, "");
}

/** Return the whole date and time, for a tooltip. */
export function full(ts: string): string {
  return FULL.format(dateOf(ts));
}

/** Return the day a message was written on, as one comparable text. */
export function dayOf(ts: string): string {
  const date = dateOf(ts);
  return `${date.getFullYear()}-${date.getMonth() + 1}-${date.getDate()}`;
}

/** Return the day as a divider names it: Today, Yesterday, "Monday, November 23rd". */
export function dayName(ts: string, now: Date = new Date()): string {
  const day = dateOf(ts);
  const midnight = (date: Date) => new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
  const days = Math.round((midnight(now) - midnight(day)) / 86_400_000);
  if (days === 0) return "Today";
  if (days === 1) return "Yesterday";
  return `${DAY.format(day)}${ordinal(day.getDate())}`;
}

function ordinal(day: number): string {
  if (day > 10 && day < 14) return "th";
  return ["th", "st", "nd", "rd"][day % 10] ?? "th";
}
