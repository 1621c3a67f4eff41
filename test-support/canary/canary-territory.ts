import { randomUUID } from "node:crypto";
import type { Visibility } from "@/domain/access/visibility";
import { client } from "../backstage";
import { anAction, aTerritory, someone, type TestAction, type TestTerritory } from "../builders";
import { anExpense } from "../ledger";
import { aContractMilestone } from "../milestones";
import { primeFrom } from "./primes";

export type Levels = readonly [amounts: Visibility, texts: Visibility];

/** What is confidential of an action. `totals` and `sentence` may be public by themselves; the rest never is. */
export type CanaryAction = {
  action: TestAction;
  totals: Record<"paid" | "invoiced" | "committed" | "programmed" | "forecast", number>;
  amounts: Record<string, number>;
  sentence: string;
  texts: readonly string[];
};

export type CanaryTerritory = { territory: TestTerritory; actions: readonly CanaryAction[]; funderId: string };

const ACTIONS = 6;
const AMOUNTS = 14;

/** Nine digits each, all different to the hundredth of a million, in an order that gives an action neighbouring amounts. */
const amountOf = (action: number, rank: number) => primeFrom(100_000_007 + (rank * ACTIONS + action) * 9_110_101);

/** Six actions of different carriers, with in each confidential place an amount or a word of its own. */
export async function aCanaryTerritory(lost: number): Promise<CanaryTerritory> {
  const territory = await aTerritory(client());
  const funder = await client().organization.create({ data: { name: `Financeur ${randomUUID()}`, kind: "REGION" } });
  const actions: CanaryAction[] = [];
  for (let rank = 0; rank < ACTIONS; rank += 1)
    actions.push(await aCanaryAction(await anAction(client(), territory), rank, funder.id, rank === lost));
  return { territory, actions, funderId: funder.id };
}

async function aCanaryAction(action: TestAction, rank: number, funderId: string, lost: boolean): Promise<CanaryAction> {
  const author = await someone(client(), "PILOT", action);
  const at = Array.from({ length: AMOUNTS }, (_, place) => amountOf(rank, place));
  const pick = (place: number) => at[place] ?? 0;
  const word = (place: string) => `Canari${place}${rank}x${randomUUID().slice(0, 8)}`;
  const spent = [0, 1].map((half) => ({ paid: pick(half), invoiced: pick(2 + half), committed: pick(4 + half) }));
  const lines = [pick(12), pick(13)];
  const words = {
    about: word("Objet"),
    sentence: word("Meteo"),
    reason: word("Prevision"),
    expense: word("Depense"),
    supplier: word("Tiers"),
    milestone: word("Jalon"),
    file: word("Dossier"),
    quote: word("Journal"),
  };
  for (const { paid, invoiced, committed } of spent)
    await anExpense(client(), action, author.id, {
      object: words.expense,
      supplier: words.supplier,
      entries: [
        { stage: "COMMITTED", on: "2021-01-10", amount: committed },
        { stage: "INVOICED", on: "2021-02-10", amount: invoiced },
        { stage: "PAID", on: "2021-03-10", amount: paid },
      ],
    });
  await plan(action, lines);
  const owner = { territoryId: action.territory.id, actionId: action.id, authorId: author.id };
  const declaredOn = new Date("2021-05-01");
  await client().action.update({ where: { id: action.id }, data: { about: words.about } });
  await client().forecastRevision.create({
    data: { ...owner, declaredOn, amountCents: BigInt(pick(8)) * 3n, reason: words.reason },
  });
  await client().statusDeclaration.create({ data: { ...owner, declaredOn, status: "LATE", sentence: words.sentence } });
  await aContractMilestone(action, author.id, { title: words.milestone });
  await fundingOf(owner, funderId, { aid: pick(9), claimed: pick(10), own: pick(11), title: words.file, lost });
  await client().journalEntry.create({
    data: {
      territoryId: owner.territoryId,
      actionId: action.id,
      actorId: author.id,
      event: "forecast.revised",
      subjectId: action.id,
      after: { amount: pick(7), reason: words.quote },
    },
  });
  const { sentence, ...texts } = words;
  const total = (key: "paid" | "invoiced" | "committed") => spent.reduce((sum, each) => sum + each[key], 0);
  return {
    action,
    totals: {
      paid: total("paid"),
      invoiced: total("invoiced"),
      committed: total("committed"),
      programmed: lines.reduce((sum, line) => sum + line, 0),
      forecast: pick(8) * 3,
    },
    amounts: {
      ...named("entry", at.slice(0, 6)),
      ...named("line", lines),
      aid: pick(9),
      claimed: pick(10),
      own: pick(11),
      traced: pick(7),
    },
    sentence,
    texts: Object.values(texts),
  };
}

const named = (name: string, values: readonly number[]) =>
  Object.fromEntries(values.map((value, rank) => [`${name} ${rank + 1}`, value]));

async function plan({ id: actionId, territory: { id: territoryId } }: TestAction, lines: readonly number[]) {
  const create = lines.map((line, rank) => ({ month: new Date(`${2021 + rank}-02-01`), amountCents: BigInt(line) }));
  const effectiveOn = new Date("2020-01-01");
  await client().budgetVersion.create({ data: { territoryId, actionId, number: 0, effectiveOn, lines: { create } } });
}

type Owner = { territoryId: string; actionId: string; authorId: string };
type Funding = { aid: number; claimed: number; own: number; title: string; lost: boolean };

/** A grant under way or refused, with what was asked of it, and the carrier's own money. */
async function fundingOf(owner: Owner, funderId: string, { aid, claimed, own, title, lost }: Funding) {
  const { territoryId, actionId, authorId } = owner;
  const line = (rank: number, kind: "GRANT" | "OWN_FUNDS", amount: number, name: string | null) =>
    client().fundingLine.create({
      data: {
        territoryId,
        actionId,
        rank,
        funderId,
        kind,
        scheme: kind === "GRANT" ? "REGION" : "OWN_FUNDS",
        title: name,
        declaredOn: new Date("2021-01-10"),
        authorId,
        moves: {
          create: { status: "CONTRACTED", happenedOn: new Date("2021-01-10"), amountCents: BigInt(amount), authorId },
        },
      },
    });
  const grant = await line(1, "GRANT", aid, title);
  await client().fundingEntry.create({
    data: {
      ...owner,
      fundingLineId: grant.id,
      stage: "CLAIMED",
      kind: "INSTALMENT",
      happenedOn: new Date("2021-02-10"),
      amountCents: BigInt(claimed),
      batchId: randomUUID(),
    },
  });
  const ours = await line(2, "OWN_FUNDS", own, null);
  if (!lost) return;
  for (const fundingLineId of [grant.id, ours.id])
    await client().fundingMove.create({
      data: { ...owner, fundingLineId, status: "CLOSED", happenedOn: new Date("2021-04-10"), reason: "Sans suite." },
    });
}

/** Who reads each action, as the project lead would have decided it. */
export async function setLevels({ actions }: CanaryTerritory, levels: readonly Levels[]): Promise<void> {
  for (const [rank, { action }] of actions.entries()) {
    const [amountsVisibility, textsVisibility] = levels[rank] ?? ["COPIL", "COPIL"];
    await client().action.update({ where: { id: action.id }, data: { amountsVisibility, textsVisibility } });
  }
}
