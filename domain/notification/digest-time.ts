import type { MailDigest } from "../access/access.schema";
import { type CalendarDate, dateInParis, weekday } from "../shared/calendar-date";
import { instantInParis, readInParis } from "../shared/paris-clock";

/** Summaries leave from that hour in Paris on; what the server could not send then leaves before the evening. */
const FIRST_HOUR = 7;
const LAST_HOUR = 20;
/** What is older is no news any more. */
const TOLD_DAYS = 30;

/** A summary to send now: its day, which no other shares, and what it tells, from an instant to another in milliseconds. */
export type DigestDue = { day: CalendarDate; since: number; until: number };

/**
 * The summary due at that instant for who chose that rhythm; null when there is none: every working day, or on Mondays. It tells
 * what happened before seven o'clock: sent late or asked for twice, it says the same.
 */
export function digestDue(rhythm: MailDigest, instant: Date): DigestDue | null {
  const day = dateInParis(instant);
  const rank = weekday(day);
  const chosen = rhythm === "DAILY" ? rank < 5 : rhythm === "WEEKLY" && rank === 0;
  if (!chosen || !isDaytime(instant)) return null;
  const until = instantInParis({ day, hour: FIRST_HOUR, minute: 0 });
  return { day, since: until - TOLD_DAYS * 86_400_000, until };
}

/** Whether letters that wait for the day may leave at that instant. */
export function isDaytime(instant: Date): boolean {
  const { hour } = readInParis(instant);
  return hour >= FIRST_HOUR && hour < LAST_HOUR;
}
