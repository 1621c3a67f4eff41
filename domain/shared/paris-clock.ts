const PARIS = new Intl.DateTimeFormat("en-CA", {
  timeZone: "Europe/Paris",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
});

/** A day as yyyy-mm-dd with an hour and a minute, wherever it is read. */
export type WallTime = { day: string; hour: number; minute: number };

/** What calendars and clocks show in Paris at an instant. */
export function readInParis(instant: Date | number): WallTime {
  const parts = new Map(PARIS.formatToParts(instant).map((part) => [part.type, part.value]));
  const read = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? "";
  return {
    day: `${read("year")}-${read("month")}-${read("day")}`,
    hour: Number(read("hour")),
    minute: Number(read("minute")),
  };
}

const DAY = 86_400_000;

/**
 * The instant, in milliseconds, at which clocks in Paris show that time. Of the hour shown twice in October it is the
 * later; for the hour skipped in March it is where the clock would stand had it not yet been put forward: later too.
 */
export function instantInParis(wall: WallTime): number {
  const asIfUtc = readAsUtc(wall);
  const offsets = [asIfUtc - DAY, asIfUtc + DAY].map((around) => readAsUtc(readInParis(around)) - around);
  const candidates = offsets.map((offset) => asIfUtc - offset);
  const shown = candidates.filter((candidate) => readAsUtc(readInParis(candidate)) === asIfUtc);
  return Math.max(...(shown.length > 0 ? shown : candidates));
}

function readAsUtc({ day, hour, minute }: WallTime): number {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  return Date.UTC(year, month - 1, date, hour, minute);
}
