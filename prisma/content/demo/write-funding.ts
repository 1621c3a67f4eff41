import type { FundingStatus } from "@/domain/funding/funding-line";
import { SCHEMES } from "@/domain/funding/scheme";
import { stableId } from "../identity";
import { actionId, type DemoWriter, userId } from "./demo-writer";
import { fundingEntries } from "./funding-entries";
import { pilotOf } from "./people";
import type { ActionStory } from "./story/action-story";
import { asDay, typedAt } from "./story/calendar";
import { DEMO_FUNDERS } from "./story/funders";
import type { FunderName, FundingStepStory, FundingStory } from "./story/funding";

type Ranked = { id: string; action: number; rank: number; story: FundingStory };
type Told = { id: string; at: Date; step: FundingStepStory; previous: FundingStatus | null };

/** The funding plan of each action: its lines, the steps of their files, their claims and what came in. */
export async function writeFunding(writer: DemoWriter, stories: readonly ActionStory[]): Promise<void> {
  const { tx } = writer;
  const lines = ranked(stories);
  const funderIds = await funders(writer, new Set(lines.map(({ story }) => story.funder)));
  await tx.fundingLine.createMany({
    data: lines.map(({ id, action, rank, story }) => {
      const [first] = told(id, story.steps);
      if (!first) throw new Error(`the line of ${story.funder} in action ${action} has no step`);
      return {
        id,
        ...scope(writer, action),
        rank,
        funderId: funderIds.get(story.funder) ?? "",
        kind: SCHEMES[story.scheme].kind,
        scheme: story.scheme,
        title: story.title,
        declaredOn: asDay(first.step.on),
        recordedAt: first.at,
        authorId: userId(pilotOf(action)),
      };
    }),
  });
  const steps = lines.flatMap(({ id, action, story }) =>
    told(id, story.steps).map((gesture) => {
      journalStep(writer, { id, action, story }, gesture);
      return { ...scope(writer, action), fundingLineId: id, authorId: userId(pilotOf(action)), ...stepRow(gesture) };
    }),
  );
  await tx.fundingMove.createMany({ data: steps.toSorted(byInstant) });
  const entries = lines.flatMap((line) => fundingEntries(writer, line));
  await tx.fundingEntry.createMany({
    data: entries
      .map(({ action, ...entry }) => ({ ...entry, ...scope(writer, action), authorId: userId(pilotOf(action)) }))
      .toSorted(byInstant),
  });
}

function ranked(stories: readonly ActionStory[]): Ranked[] {
  return stories.flatMap(({ number: action, funding }) =>
    funding.map((story, index) => ({
      id: stableId(`demo:funding:${action}:${index}`),
      action,
      rank: index + 1,
      story,
    })),
  );
}

/** Ids by name: of the organisations of the facts, and of those the story adds. */
async function funders({ tx }: DemoWriter, names: ReadonlySet<FunderName>): Promise<Map<string, string>> {
  const data = DEMO_FUNDERS.map((funder) => ({ id: stableId(`demo:organization:${funder.name}`), ...funder }));
  await tx.organization.createMany({ data, skipDuplicates: true });
  const found = await tx.organization.findMany({ where: { name: { in: [...names] } } });
  return new Map(found.map(({ name, id }) => [name, id]));
}

function told(line: string, steps: readonly FundingStepStory[]): Told[] {
  return steps.map((step, index) => {
    const id = stableId(`demo:funding-step:${line}:${index}`);
    return { id, at: typedAt(step.on, id), step, previous: steps[index - 1]?.status ?? null };
  });
}

function stepRow({ id, at, step: { on, amount, eligibleBase, startBy, completeBy, ...step } }: Told) {
  return {
    id,
    ...step,
    happenedOn: asDay(on),
    amountCents: amount === null ? null : BigInt(amount),
    eligibleBaseCents: eligibleBase === null ? null : BigInt(eligibleBase),
    startBy: startBy ? asDay(startBy.on) : null,
    startByBasis: startBy?.basis ?? null,
    completeBy: completeBy ? asDay(completeBy.on) : null,
    completeByBasis: completeBy?.basis ?? null,
    recordedAt: at,
  };
}

function journalStep({ journal }: DemoWriter, { id, action, story }: Omit<Ranked, "rank">, told: Told): void {
  const { at, previous, step } = told;
  const { status, amount, on, reason } = step;
  journal.push({
    at,
    author: pilotOf(action),
    action,
    event: previous === null ? "funding.added" : "funding.moved",
    subjectId: id,
    after: { funder: story.funder, status, previous, amount, on, reason },
  });
}

function scope(writer: DemoWriter, action: number) {
  return { territoryId: writer.ground.territoryId, actionId: actionId(writer, action) };
}

function byInstant(a: { recordedAt: Date }, b: { recordedAt: Date }): number {
  return a.recordedAt.getTime() - b.recordedAt.getTime();
}
