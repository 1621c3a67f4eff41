import { sumCents } from "@/domain/shared/money";
import { stableId } from "../identity";
import { amendmentId, draftedAt, sealedAt } from "./amendment-instants";
import { actionId, type DemoWriter, lead, userId } from "./demo-writer";
import { personOf } from "./people";
import type { ActionStory } from "./story/action-story";
import { AMENDMENTS, type AmendmentNumber, type AmendmentStory, amendmentOf } from "./story/amendments";
import { asDay, typedAt } from "./story/calendar";
import { planLines } from "./story/monthly-plan";
import { milestoneId } from "./write-milestones";
import { lineRows } from "./write-plan";

/** The avenants as drafts: their plans and their dates, which count nowhere yet. */
export async function draftAmendments(writer: DemoWriter, stories: readonly ActionStory[]): Promise<void> {
  const { tx, ground, journal } = writer;
  await tx.amendment.createMany({
    data: AMENDMENTS.map(({ number, signedOn, object, decision }) => ({
      id: amendmentId(number),
      territoryId: ground.territoryId,
      contractId: ground.contractId,
      number,
      signedOn: asDay(signedOn),
      object,
      decision,
      recordedAt: draftedAt(number),
      authorId: userId(lead),
    })),
  });
  for (const { number, object, decision, signedOn } of AMENDMENTS) {
    const after = { number, object, signedOn };
    const gesture = { author: lead, subjectId: amendmentId(number) };
    const opened = { at: draftedAt(number), event: "amendment.opened", after: { ...after, decision } } as const;
    journal.push({ ...gesture, ...opened, action: null });
    for (const action of [null, ...touchedBy(number, stories)])
      journal.push({ ...gesture, at: sealedAt(number), event: "amendment.sealed", action, after });
  }
  await revisePlans(writer, stories);
  await redateMilestones(writer, stories);
}

/** From here on the database refuses to move anything of the avenants. */
export async function sealAmendments(writer: DemoWriter): Promise<void> {
  const { tx } = writer;
  for (const amendment of AMENDMENTS) {
    const { number } = amendment;
    await approveAmendment(writer, amendment);
    await tx.amendment.update({
      where: { id: amendmentId(number) },
      data: { sealedAt: sealedAt(number), version: { increment: 1 } },
    });
  }
}

/** The draft as it stands before its sealing, approved by the préfecture. */
async function approveAmendment(writer: DemoWriter, { number, askedOn, approvedOn }: AmendmentStory): Promise<void> {
  const { tx, ground, journal } = writer;
  const id = stableId(`demo:approval:amendment:${number}`);
  const judge = personOf("PREFECTURE");
  const [asked, decidedAt] = [typedAt(askedOn, id), typedAt(approvedOn, id)];
  await tx.approval.create({
    data: {
      id,
      territoryId: ground.territoryId,
      kind: "AMENDMENT",
      amendmentId: amendmentId(number),
      subjectVersion: 1,
      askedOn: asDay(askedOn),
      recordedAt: asked,
      authorId: userId(lead),
      outcome: "APPROVED",
      decidedOn: asDay(approvedOn),
      decidedAt,
      decidedById: userId(judge),
    },
  });
  const gesture = { action: null, subjectId: id, after: { amendment: number } };
  journal.push({ ...gesture, at: asked, author: lead, event: "approval.asked" });
  journal.push({ ...gesture, at: decidedAt, author: judge, event: "approval.given" });
}

/** The actions whose plan or dates the avenant changes. */
function touchedBy(number: AmendmentNumber, stories: readonly ActionStory[]): number[] {
  return stories
    .filter(({ revisions, milestones }) =>
      [...revisions, ...milestones.flatMap(({ moves }) => moves)].some(({ amendment }) => amendment === number),
    )
    .map((story) => story.number);
}

async function revisePlans(writer: DemoWriter, stories: readonly ActionStory[]): Promise<void> {
  const { tx, ground, journal } = writer;
  const revised = stories.flatMap(({ number: action, operatingPercent, revisions }) =>
    revisions.map(({ amendment, plan }, index) => ({
      id: stableId(`demo:plan:${action}:${index + 1}`),
      action,
      amendment,
      number: index + 1,
      lines: planLines(plan, operatingPercent),
      at: typedAt(amendmentOf(amendment).draftedOn, `revised plan ${action} ${amendment}`),
    })),
  );
  await tx.budgetVersion.createMany({
    data: revised.map(({ id, action, amendment, number, at }) => ({
      id,
      territoryId: ground.territoryId,
      actionId: actionId(writer, action),
      number,
      effectiveOn: asDay(amendmentOf(amendment).signedOn),
      amendmentId: amendmentId(amendment),
      recordedAt: at,
    })),
  });
  await tx.planLine.createMany({ data: revised.flatMap(({ id, lines }) => lineRows(ground, id, lines)) });
  for (const { id, action, amendment, lines, at } of revised) {
    const after = { number: amendment, total: sumCents(lines.map(({ amount }) => amount)) };
    journal.push({ at, author: lead, action, event: "amendment.planned", subjectId: id, after });
  }
}

/** The dates of the drafts; the milestones' own moves come with the others, on the day of the signature. */
async function redateMilestones({ tx, ground, journal }: DemoWriter, stories: readonly ActionStory[]): Promise<void> {
  const dated = stories.flatMap(({ number: action, milestones }) =>
    milestones.flatMap(({ title, moves }, index) =>
      moves.flatMap(({ amendment, to }) =>
        amendment && to ? [{ action, amendment, title, date: to, id: milestoneId(action, index) }] : [],
      ),
    ),
  );
  await tx.amendmentDate.createMany({
    data: dated.map(({ amendment, date, id }) => ({
      territoryId: ground.territoryId,
      amendmentId: amendmentId(amendment),
      milestoneId: id,
      date: asDay(date),
    })),
  });
  for (const { action, amendment, title, date } of dated) {
    const at = typedAt(amendmentOf(amendment).draftedOn, `revised date ${action} ${title}`);
    const subjectId = amendmentId(amendment);
    const after = { number: amendment, title, date };
    journal.push({ at, author: lead, action, event: "amendment.dated", subjectId, after });
  }
}
