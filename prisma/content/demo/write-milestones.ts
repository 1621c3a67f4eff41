import type { JournalEvent } from "@/domain/journal/events";
import type { MoveKind } from "@/domain/milestone/move";
import type { CalendarDate } from "@/domain/shared/calendar-date";
import { CONTRACT } from "../facts/territory.facts";
import { stableId } from "../identity";
import { amendmentId, sealedAt } from "./amendment-instants";
import { actionId, type DemoWriter, lead, userId } from "./demo-writer";
import { type DemoPerson, pilotOf } from "./people";
import type { ActionStory } from "./story/action-story";
import { asDay, planEnteredAt, typedAt } from "./story/calendar";
import type { MilestoneMoveStory, MilestoneStory } from "./story/milestones";

export const milestoneId = (action: number, index: number) => stableId(`demo:milestone:${action}:${index}`);

type Told = MilestoneStory & { id: string; action: number; rank: number };

/** Dates given by an avenant are told with it. */
const EVENTS: Record<Exclude<MilestoneMoveStory["kind"], "BASELINE">, JournalEvent> = {
  POSTPONED: "milestone.postponed",
  REACHED: "milestone.reached",
  UNREACHED: "milestone.unreached",
  CANCELLED: "milestone.cancelled",
};

/** The milestones of the contract with their dates there, written before the plan is locked. */
export async function writeContractMilestones(writer: DemoWriter, stories: readonly ActionStory[]): Promise<void> {
  const { tx, ground, journal } = writer;
  const told = tell(stories);
  await tx.milestone.createMany({
    data: told.map((milestone) => ({
      id: milestone.id,
      territoryId: ground.territoryId,
      actionId: actionId(writer, milestone.action),
      rank: milestone.rank,
      title: milestone.title,
      weight: milestone.weight,
      declaredOn: asDay(milestone.added?.on ?? CONTRACT.signedOn),
      recordedAt: enteredAt(milestone),
      version: 1 + milestone.moves.length,
    })),
  });
  const contractual = told.flatMap((milestone) =>
    milestone.baseline ? [{ ...milestone, baseline: milestone.baseline }] : [],
  );
  await tx.milestoneMove.createMany({
    data: contractual.map((milestone) => ({
      ...moveRow(writer, milestone, "BASELINE", lead, enteredAt(milestone)),
      toDate: asDay(milestone.baseline),
      declaredOn: asDay(CONTRACT.signedOn),
    })),
  });
  for (const { id, action, title, weight, baseline, ...milestone } of contractual) {
    const at = enteredAt({ id, action, ...milestone });
    journal.push({
      at,
      author: lead,
      action,
      event: "milestone.added",
      subjectId: id,
      after: { title, weight, date: baseline },
    });
  }
}

/** What pilots then declared: added, postponed, reached, un-reached, cancelled. */
export async function writeMilestoneMoves(writer: DemoWriter, stories: readonly ActionStory[]): Promise<void> {
  const told = tell(stories);
  const rows = told.flatMap((milestone) => [...addition(writer, milestone), ...moves(writer, milestone)]);
  const inOrder = rows.toSorted((a, b) => a.recordedAt.getTime() - b.recordedAt.getTime());
  await writer.tx.milestoneMove.createMany({ data: inOrder });
}

function tell(stories: readonly ActionStory[]): Told[] {
  return stories.flatMap(({ number, milestones }) =>
    milestones.map((milestone, index) => ({
      ...milestone,
      action: number,
      rank: index + 1,
      id: milestoneId(number, index),
    })),
  );
}

function enteredAt({ id, action, added }: Pick<Told, "id" | "action" | "added">): Date {
  return added ? typedAt(added.on, id) : planEnteredAt(action);
}

function moveRow({ ground }: DemoWriter, milestone: Told, kind: MoveKind, author: DemoPerson, recordedAt: Date) {
  const id = stableId(`demo:move:${milestone.id}:${kind}:${recordedAt.toISOString()}`);
  return { id, territoryId: ground.territoryId, milestoneId: milestone.id, kind, authorId: userId(author), recordedAt };
}

function addition(writer: DemoWriter, milestone: Told) {
  const { added, action, title, id: subjectId } = milestone;
  if (!added) return [];
  const author = pilotOf(action);
  const at = enteredAt(milestone);
  writer.journal.push({
    at,
    author,
    action,
    event: "milestone.added",
    subjectId,
    after: { title, date: added.forecast },
  });
  const row = {
    ...moveRow(writer, milestone, "POSTPONED", author, at),
    toDate: asDay(added.forecast),
    declaredOn: asDay(added.on),
  };
  return [row];
}

type Dates = Partial<Record<MoveKind, CalendarDate | null>>;

function moves(writer: DemoWriter, milestone: Told) {
  const dates: Dates = { BASELINE: milestone.baseline };
  let last = enteredAt(milestone);
  return milestone.moves.map((move) => {
    const { kind, on, to, reason, reasonKind, amendment } = move;
    const author = kind === "CANCELLED" || kind === "BASELINE" ? lead : pilotOf(milestone.action);
    const from = fromDate(kind, dates);
    const at = amendment ? sealedAt(amendment) : after(last, typedAt(on, `${milestone.id}:${kind}:${on}`));
    last = at;
    dates[kind] = to;
    journalMove(writer, milestone, move, { at, author, from });
    return {
      ...moveRow(writer, milestone, kind, author, at),
      fromDate: from ? asDay(from) : null,
      toDate: to ? asDay(to) : null,
      reasonKind,
      reason,
      declaredOn: asDay(on),
      amendmentId: amendment ? amendmentId(amendment) : null,
    };
  });
}

function fromDate(kind: MoveKind, { BASELINE, POSTPONED, REACHED }: Dates): CalendarDate | null {
  if (kind === "UNREACHED") return REACHED ?? null;
  return (kind === "BASELINE" ? BASELINE : (POSTPONED ?? BASELINE)) ?? null;
}

function journalMove(
  { journal }: DemoWriter,
  { id: subjectId, action, title }: Told,
  { kind, to, reason }: MilestoneMoveStory,
  { at, author, from }: { at: Date; author: DemoPerson; from: CalendarDate | null },
): void {
  if (kind === "BASELINE") return;
  const after = { title, date: to, from, to, reason };
  journal.push({ at, author, action, event: EVENTS[kind], subjectId, before: { date: from }, after });
}

/** Two gestures of one day are typed one after the other. */
function after(previous: Date, instant: Date): Date {
  return new Date(Math.max(instant.getTime(), previous.getTime() + 5 * 60_000));
}
