import type { JournalEvent } from "@/domain/journal/events";
import { Prisma } from "@/prisma/generated/client";
import type { Transaction } from "../database";
import type { Ground } from "../facts/load-facts";
import { stableId } from "../identity";
import { type DemoPerson, PROJECT_LEAD } from "./people";

type Gesture = {
  at: Date;
  author: DemoPerson;
  action: number | null;
  event: JournalEvent;
  subjectId: string;
  before?: Prisma.InputJsonObject;
  after?: Prisma.InputJsonObject;
};

/** Where the demonstration is written, and the journal it fills on the way. */
export type DemoWriter = { tx: Transaction; ground: Ground; journal: Gesture[] };

export const lead = PROJECT_LEAD;
export const userId = (person: DemoPerson) => stableId(`demo:user:${person.email}`);

export function actionId({ ground }: DemoWriter, number: number): string {
  const id = ground.actionIds.get(number);
  if (!id) throw new Error(`L’action ${number} manque dans la base : la démonstration ne peut pas la raconter.`);
  return id;
}

/** Every gesture in the order it was made, whatever the order the story told them in. */
export async function writeJournal(writer: DemoWriter): Promise<void> {
  const { tx, ground, journal } = writer;
  const inOrder = journal.toSorted((a, b) => a.at.getTime() - b.at.getTime());
  const data = inOrder.map(({ at, author, action, event, subjectId, before, after }, index) => ({
    id: stableId(`demo:journal:${index}`),
    territoryId: ground.territoryId,
    actionId: action === null ? null : actionId(writer, action),
    at,
    actorId: userId(author),
    event,
    subjectId,
    before: before ?? Prisma.DbNull,
    after: after ?? Prisma.DbNull,
  }));
  await tx.journalEntry.createMany({ data });
}
