import type { JournalEvent } from "@/domain/journal/events";
import { stableId } from "../identity";
import { actionId, type DemoWriter, userId } from "./demo-writer";
import { asDay, typedAt } from "./story/calendar";
import { OBSTACLES, type ObstacleMoveStory, type ObstacleStory } from "./story/obstacles";

const EVENTS = {
  ADDRESSED: "obstacle.addressed",
  ANSWERED: "obstacle.answered",
  ESCALATED: "obstacle.escalated",
  RESOLVED: "obstacle.resolved",
} as const satisfies Record<ObstacleMoveStory["kind"], JournalEvent>;

/** What people said was blocking them, and what became of it; the sessions it goes to are written before. */
export async function writeObstacles(writer: DemoWriter): Promise<void> {
  const { tx, ground, journal } = writer;
  const { territoryId } = ground;
  const numbers = new Map<number, number>();
  for (const [index, story] of OBSTACLES.entries()) {
    const { action, kind, on, title, author, moves } = story;
    const id = stableId(`demo:obstacle:${index}`);
    const number = (numbers.get(action) ?? 0) + 1;
    numbers.set(action, number);
    const at = typedAt(on, id);
    const common = { territoryId, authorId: userId(author) };
    await tx.obstacle.create({
      data: {
        id,
        ...common,
        actionId: actionId(writer, action),
        number,
        kind,
        title,
        declaredOn: asDay(on),
        recordedAt: at,
        version: moves.length + 1,
      },
    });
    journal.push({ at, author, action, event: "obstacle.raised", subjectId: id, after: { title, kind } });
    for (const [rank, move] of moves.entries()) await writeMove(writer, story, { id, at, rank, move });
  }
}

type Written = { id: string; at: Date; rank: number; move: ObstacleMoveStory };

/** A move of the day it was raised is typed a minute after it. */
async function writeMove(writer: DemoWriter, story: ObstacleStory, { id, at, rank, move }: Written): Promise<void> {
  const { tx, ground, journal } = writer;
  const { action, author, title, on } = story;
  const { kind, sentence } = move;
  const moveId = stableId(`demo:obstacle-move:${id}:${rank}`);
  const recordedAt = move.on === on ? new Date(at.getTime() + 60_000) : typedAt(move.on, moveId);
  const service = move.kind === "ADDRESSED" ? move.service : null;
  const replyDueOn = move.kind === "ADDRESSED" ? move.replyDueOn : null;
  const meeting = move.kind === "ESCALATED" ? await sessionOf(writer, move.meeting) : null;
  await tx.obstacleMove.create({
    data: {
      id: moveId,
      territoryId: ground.territoryId,
      obstacleId: id,
      kind,
      service,
      replyDueOn: replyDueOn && asDay(replyDueOn),
      meetingId: meeting?.id ?? null,
      sentence,
      declaredOn: asDay(move.on),
      recordedAt,
      authorId: userId(author),
    },
  });
  const session = meeting && { number: meeting.number, heldOn: meeting.heldOn.toISOString().slice(0, 10) };
  const asked = story.moves.slice(0, rank).findLast((earlier) => earlier.kind === "ADDRESSED");
  const answering = kind === "ANSWERED" ? asked?.service : null;
  const after = { title, service: service ?? answering ?? null, replyDueOn, meeting: session, sentence };
  journal.push({ at: recordedAt, author, action, event: EVENTS[kind], subjectId: id, after });
}

function sessionOf({ tx, ground: { territoryId } }: DemoWriter, number: number) {
  return tx.copilMeeting.findUniqueOrThrow({ where: { territoryId_number: { territoryId, number } } });
}
