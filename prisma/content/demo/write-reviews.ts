import { reviewableArea } from "@/domain/review/reviewable";
import { type CalendarDate, calendarDate } from "@/domain/shared/calendar-date";
import { stableId } from "../identity";
import { type DemoWriter, userId } from "./demo-writer";
import { personOf } from "./people";

const REVIEWER = personOf("PREFECTURE");

/** The days the préfecture ended its rounds, everything recorded by then accepted. */
const CLOSED = ["2020-03-16", "2020-07-06", "2020-11-09", "2021-02-15", "2021-05-17"].map(calendarDate);
/** The round that is open: begun with a first question, read up to that day. */
const OPEN = { from: calendarDate("2021-05-28"), readOn: calendarDate("2021-06-07") };

type Entry = { subjectId: string; actionId: string | null; sequence: bigint; at: Date };
type Seen = Entry & { entries: number };
type Question = { id: string; expenseId: string | null; recordedAt: Date };

/** Six rounds of review: five that are closed, and one where a question awaits its answer and another has got it. */
export async function writeReviews(writer: DemoWriter): Promise<void> {
  const { tx, ground } = writer;
  const { territoryId } = ground;
  const reviewerId = userId(REVIEWER);
  const entries = await readEntries(writer);
  const questions = await tx.comment.findMany({
    where: { territoryId, kind: "CLARIFICATION", authorId: reviewerId, expenseId: { not: null } },
    select: { id: true, expenseId: true, recordedAt: true },
  });
  const ends = CLOSED.map((day) => ({ day, sequence: lastBefore(entries, evening(day)) }));
  await tx.reviewRound.createMany({
    data: [...ends, null].map((end, index) => ({
      id: roundId(index),
      territoryId,
      reviewerId,
      number: index + 1,
      sinceSequence: ends[index - 1]?.sequence ?? 0n,
      openedAt: reading(end?.day ?? OPEN.from),
      closedAt: end && evening(end.day),
      closedSequence: end?.sequence ?? null,
    })),
  });
  const asked = questions.flatMap((question) => askedAbout(entries, question));
  const read = [...CLOSED, OPEN.readOn].flatMap((day, index) =>
    touchedBetween(entries, CLOSED[index - 1] ?? null, day)
      .filter(({ subjectId }) => index < CLOSED.length || asked.every((each) => each.subjectId !== subjectId))
      .map((seen) => ({ ...markOf(seen, index), verdict: "ACCEPTED" as const, recordedAt: reading(day) })),
  );
  await tx.reviewMark.createMany({ data: [...read, ...asked].map((mark) => ({ ...mark, territoryId, reviewerId })) });
}

async function readEntries({ tx, ground }: DemoWriter): Promise<Entry[]> {
  const rows = await tx.journalEntry.findMany({
    where: { territoryId: ground.territoryId },
    orderBy: { sequence: "asc" },
    select: { subjectId: true, actionId: true, sequence: true, at: true, event: true },
  });
  return rows.filter(({ event }) => reviewableArea(event) !== null);
}

/** Gestures are typed during office hours: a day is read once they are over. */
function reading(day: CalendarDate): Date {
  return new Date(Date.parse(day) + 16.5 * 3_600_000);
}

function evening(day: CalendarDate): Date {
  return new Date(Date.parse(day) + 17 * 3_600_000);
}

function lastBefore(entries: readonly Entry[], instant: Date): bigint {
  return entries.findLast(({ at }) => at < instant)?.sequence ?? 0n;
}

const roundId = (index: number) => stableId(`demo:review-round:${index + 1}`);

/** The things that changed after one day and by another, each as it stood by the second. */
function touchedBetween(entries: readonly Entry[], after: CalendarDate | null, by: CalendarDate): Seen[] {
  const seen = new Map<string, Seen>();
  for (const entry of entries)
    if (entry.at < evening(by))
      seen.set(entry.subjectId, { ...entry, entries: (seen.get(entry.subjectId)?.entries ?? 0) + 1 });
  return [...seen.values()].filter(({ at }) => after === null || at >= evening(after));
}

function markOf({ subjectId, actionId, entries, sequence }: Seen, round: number) {
  return {
    id: stableId(`demo:review-mark:${subjectId}:${entries}`),
    roundId: roundId(round),
    subjectId,
    actionId,
    seenEntries: entries,
    seenSequence: sequence,
  };
}

/** A question as it was asked of an expense: of all that was recorded of it by then. */
function askedAbout(entries: readonly Entry[], { id, expenseId, recordedAt }: Question) {
  const own = entries.filter(({ subjectId, at }) => subjectId === expenseId && at < recordedAt);
  const last = own.at(-1);
  if (!last) return [];
  const mark = markOf({ ...last, entries: own.length }, CLOSED.length);
  return [
    { ...mark, id: stableId(`demo:review-question:${id}`), verdict: "ASKED" as const, commentId: id, recordedAt },
  ];
}
