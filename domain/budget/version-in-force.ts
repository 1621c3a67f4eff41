import type { CalendarDate } from "../shared/calendar-date";

/** The last version whose effect has begun by that day; of two of the same day, the higher number. Null before any. */
export function versionInForce<Version extends { effectiveOn: CalendarDate; number: number }>(
  versions: readonly Version[],
  asOf: CalendarDate,
): Version | null {
  let inForce: Version | null = null;
  for (const version of versions) {
    if (version.effectiveOn > asOf) continue;
    if (inForce === null || supersedes(version, inForce)) inForce = version;
  }
  return inForce;
}

type Dated = { effectiveOn: CalendarDate; number: number };

function supersedes(candidate: Dated, current: Dated): boolean {
  if (candidate.effectiveOn !== current.effectiveOn) return candidate.effectiveOn > current.effectiveOn;
  return candidate.number > current.number;
}
