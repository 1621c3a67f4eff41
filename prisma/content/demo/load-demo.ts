import type { Transaction } from "../database";
import type { Ground } from "../facts/load-facts";
import { type DemoWriter, writeJournal } from "./demo-writer";
import { STORIES } from "./stories";
import { asDay, SITUATION_DATE } from "./story/calendar";
import { draftAmendments, sealAmendments } from "./write-amendments";
import { writeComments } from "./write-comments";
import { writeCopil } from "./write-copil";
import { writeForecasts, writeStatuses } from "./write-declarations";
import { writeFunding } from "./write-funding";
import { writeContractMilestones, writeMilestoneMoves } from "./write-milestones";
import { writeNotices } from "./write-notices";
import { writeObstacles } from "./write-obstacles";
import { writePeople } from "./write-people";
import { lockPlan, writePlan } from "./write-plan";
import { writeProofs } from "./write-proofs";
import { writePublication } from "./write-publication";
import { writeReviews } from "./write-reviews";
import { writeSpending } from "./write-spending";

/** Tells the whole story once; a territory where people already work is refused. */
export async function loadDemo(tx: Transaction, ground: Ground): Promise<void> {
  const { isDemo } = await tx.territory.findUniqueOrThrow({
    where: { id: ground.territoryId },
    select: { isDemo: true },
  });
  if (isDemo) return;
  await refuseIfUsed(tx, ground.territoryId);
  const writer: DemoWriter = { tx, ground, journal: [] };
  await writePeople(writer);
  await writePlan(writer, STORIES);
  await writeContractMilestones(writer, STORIES);
  await lockPlan(writer);
  await draftAmendments(writer, STORIES);
  await writeMilestoneMoves(writer, STORIES);
  await sealAmendments(writer);
  await writeCopil(writer);
  await writeStatuses(writer, STORIES);
  await writeForecasts(writer, STORIES);
  await writeSpending(writer, STORIES);
  await writeFunding(writer, STORIES);
  await writeProofs(writer);
  await writeObstacles(writer);
  await writeComments(writer);
  await writeNotices(writer, STORIES);
  await writePublication(writer);
  await writeJournal(writer);
  await writeReviews(writer);
  await tx.territory.update({
    where: { id: ground.territoryId },
    data: { isDemo: true, situationDate: asDay(SITUATION_DATE) },
  });
}

async function refuseIfUsed(tx: Transaction, territoryId: string): Promise<void> {
  const where = { territoryId };
  const used =
    (await tx.expense.count({ where })) +
    (await tx.milestone.count({ where })) +
    (await tx.budgetVersion.count({ where }));
  if (used > 0)
    throw new Error(
      "La démonstration n’est pas chargée : ce territoire contient déjà des données saisies. Utilisez une base vide.",
    );
}
