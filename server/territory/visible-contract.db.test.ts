import { beforeAll, expect, test } from "vitest";
import type { Viewer } from "@/domain/access/permissions";
import type { Role } from "@/domain/access/roles";
import { calendarDate } from "@/domain/shared/calendar-date";
import { read } from "@/server/db/transaction";
import { client } from "@/test-support/backstage";
import { anAction, aTerritory, someone, type TestAction } from "@/test-support/builders";
import { freshDatabase } from "@/test-support/database";
import { anExpense } from "@/test-support/ledger";
import { contractFacts } from "./contract-facts";
import { isFull, type VisibleContract, visibleContract } from "./visible-contract";

beforeAll(freshDatabase);

/** Amounts no sum or difference of the others can give by chance: nine-digit primes, in cents. */
const PRIMES = [
  [100_000_007, 100_000_037, 100_000_039, 100_000_049, 100_000_073],
  [200_000_033, 200_000_039, 200_000_051, 200_000_069, 200_000_081],
  [400_000_009, 400_000_019, 400_000_031, 400_000_043, 400_000_099],
] as const;

type Amounts = (typeof PRIMES)[number];

/** An action that says everything an action can, with amounts of its own and signals of every kind they bring. */
async function anOutspokenAction(
  action: TestAction,
  authorId: string,
  [paid, invoiced, committed, planned, forecast]: Amounts,
) {
  const owner = { territoryId: action.territory.id, actionId: action.id, authorId };
  const declaredOn = new Date("2021-05-01");
  await anExpense(client(), action, authorId, {
    entries: [
      { stage: "COMMITTED", on: "2021-01-10", amount: committed },
      { stage: "INVOICED", on: "2021-02-10", amount: invoiced },
      { stage: "PAID", on: "2021-03-10", amount: paid },
    ],
  });
  await client().budgetVersion.create({
    data: {
      territoryId: owner.territoryId,
      actionId: action.id,
      number: 0,
      effectiveOn: new Date("2020-01-01"),
      lines: {
        create: [{ month: new Date("2021-01-01"), amountCents: BigInt(planned) * 2n }],
      },
    },
  });
  await client().forecastRevision.create({
    data: { ...owner, declaredOn, amountCents: BigInt(forecast) * 10n, reason: `Confidentiel ${action.number}.` },
  });
  await client().statusDeclaration.create({
    data: { ...owner, declaredOn, status: "LATE", sentence: `Réservé ${action.number}.` },
  });
  await client().milestone.create({
    data: {
      territoryId: owner.territoryId,
      actionId: action.id,
      rank: 1,
      title: `Jalon secret ${action.number}`,
      declaredOn: new Date("2020-01-01"),
      moves: {
        create: { kind: "BASELINE", toDate: new Date("2021-02-01"), declaredOn: new Date("2020-01-01"), authorId },
      },
    },
  });
}

async function threeActions() {
  const territory = await aTerritory(client());
  const actions: TestAction[] = [];
  for (const amounts of PRIMES) {
    const action = await anAction(client(), territory);
    const pilot = await someone(client(), "PILOT", action);
    await anOutspokenAction(action, pilot.id, amounts);
    actions.push(action);
  }
  const [mine, second, third] = actions;
  if (!mine || !second || !third) throw new Error("unreachable");
  return { territory, mine, others: [second, third] };
}

const seenBy = (viewer: Viewer, slug: string, day: string | null = null): Promise<VisibleContract | null> =>
  read(viewer, async (tx) => {
    const facts = await contractFacts(tx, slug, day === null ? null : calendarDate(day));
    return facts && visibleContract(viewer, facts);
  });

/** All that reaches the pages, the contract's totals and their curve with it. */
function whole(seen: VisibleContract | null): string {
  if (!seen) throw new Error("expected a contract");
  return JSON.stringify(seen);
}

/** Every figure that betrays an action: as typed, and as its own subtractions show it. */
const betraying = ([paid, invoiced, committed, planned, forecast]: Amounts) =>
  [paid, invoiced, committed, planned * 2, forecast * 10, planned * 2 - paid, forecast * 10 - planned * 2].map(String);

test.each<Role>(["PILOT", "INDUSTRIALIST"])(
  "%s receives their own action's amounts, and of the others nothing but public facts",
  async (role) => {
    const { territory, mine, others } = await threeActions();
    const seen = await seenBy(await someone(client(), role, mine), territory.slug);
    const sent = whole(seen);
    for (const canary of PRIMES[0].slice(0, 3)) expect(sent).toContain(String(canary));
    for (const canary of [...betraying(PRIMES[1]), ...betraying(PRIMES[2])]) expect(sent, canary).not.toContain(canary);
    for (const { number, id } of others)
      for (const canary of [`Confidentiel ${number}.`, `Réservé ${number}.`, `Jalon secret ${number}`, id])
        expect(sent, canary).not.toContain(canary);
    const hidden = seen?.actions.filter((action) => !isFull(action)) ?? [];
    expect(hidden).toHaveLength(2);
    for (const action of hidden)
      expect(Object.keys(action).toSorted()).toEqual(
        [
          "access",
          "aliases",
          "carrier",
          "number",
          "place",
          "reached",
          "shortTitle",
          "status",
          "title",
          "total",
          "totals",
        ].toSorted(),
      );
  },
);

test.each<Role>(["PILOT", "INDUSTRIALIST"])(
  "with two other carriers, no total of the contract is told to %s; milestones reached, which are public, are",
  async (role) => {
    const { territory, mine } = await threeActions();
    const seen = await seenBy(await someone(client(), role, mine), territory.slug);
    const masked = { masked: "UNCOMMUNICABLE" };
    expect(seen?.shared).toMatchObject({
      paid: masked,
      invoiced: masked,
      committed: masked,
      programmed: masked,
      forecast: masked,
    });
    expect(seen?.figures).toMatchObject({ paid: PRIMES[0][0], milestones: { total: 3, reached: 0, overdue: 1 } });
  },
);

test.each<Role>(["PILOT", "INDUSTRIALIST"])(
  "with three other carriers, %s is told the contract's totals to the nearest tenth of a million",
  async (role) => {
    const { territory, mine } = await threeActions();
    const fourth = await anAction(client(), territory);
    await anOutspokenAction(fourth, (await someone(client(), "PILOT", fourth)).id, PRIMES[1]);
    const viewer = await someone(client(), role, mine);
    const seen = await seenBy(viewer, territory.slug);
    expect(seen?.shared).toMatchObject({
      paid: { amount: 900_000_000, rounded: true },
      programmed: { amount: 1_800_000_000, rounded: true },
      forecast: { amount: 9_000_000_000, rounded: true },
    });
    expect((await seenBy(viewer, territory.slug, "2021-05-31"))?.shared?.paid).toEqual({
      amount: null,
      rounded: false,
    });
  },
);

test("who reads every action is told its totals to the cent, and shares none", async () => {
  const { territory } = await threeActions();
  const seen = await seenBy(await someone(client(), "COPIL", territory), territory.slug);
  expect(seen?.shared).toBeNull();
  expect(seen?.figures).toMatchObject({
    paid: PRIMES[0][0] + PRIMES[1][0] + PRIMES[2][0],
    committed: PRIMES[0][2] + PRIMES[1][2] + PRIMES[2][2],
    milestones: { total: 3, reached: 0, overdue: 3 },
  });
});

test("signals of actions a viewer can't open stay on the server; their own are kept", async () => {
  const { territory, mine } = await threeActions();
  const seen = await seenBy(await someone(client(), "PILOT", mine), territory.slug);
  const told = new Set(seen?.figures.signals.map(({ action }) => action.number));
  expect([...told]).toEqual([mine.number]);
});

test.each<Role>(["ADMIN", "COPIL", "PREFECTURE", "OBSERVER"])(
  "%s of the territory reads every action in full",
  async (role) => {
    const { territory } = await threeActions();
    const seen = await seenBy(await someone(client(), role, territory), territory.slug);
    expect(seen?.actions.map(({ access }) => access)).toEqual(["full", "full", "full"]);
    expect(new Set(seen?.figures.signals.map(({ action }) => action.number)).size).toBe(3);
    for (const amounts of PRIMES) expect(JSON.stringify(seen?.actions)).toContain(String(amounts[0]));
  },
);

test("a pilot who also sits on the COPIL reads everything, and still writes on their own action only", async () => {
  const { territory, mine } = await threeActions();
  const pilot = await someone(client(), "PILOT", mine);
  const grants = [
    ...pilot.grants,
    { role: "COPIL" as const, regionId: null, territoryId: territory.id, actionId: null },
  ];
  const seen = await seenBy({ ...pilot, grants }, territory.slug);
  const rights = seen?.actions.map((action) => isFull(action) && [action.own, action.rights.recordSpending]);
  expect(rights).toEqual([
    [true, true],
    [false, false],
    [false, false],
  ]);
});

test("someone without a role in the territory is given what someone asking for a territory that doesn't exist is", async () => {
  const { territory } = await threeActions();
  const elsewhere = await aTerritory(client());
  const strangers = [
    await someone(client(), "ADMIN", elsewhere),
    await someone(client(), "PILOT", await anAction(client(), elsewhere)),
  ];
  for (const viewer of strangers) {
    expect(await seenBy(viewer, territory.slug)).toBeNull();
    expect(await seenBy(viewer, "nulle-part")).toBeNull();
  }
  const nobody = { ...(strangers[0] as Viewer), grants: [] };
  expect(await seenBy(nobody, territory.slug)).toBeNull();
});

test("reading a past day gives no right to write, to anyone", async () => {
  const { territory, mine } = await threeActions();
  for (const viewer of [await someone(client(), "PILOT", mine), await someone(client(), "ADMIN", territory)]) {
    const past = await seenBy(viewer, territory.slug, "2021-05-31");
    expect(past).toMatchObject({ readOnly: true, canEditPlan: false, asOf: "2021-05-31" });
    for (const action of past?.actions.filter(isFull) ?? [])
      expect(Object.values(action.rights)).toEqual(Array(12).fill(false));
    expect(await seenBy(viewer, territory.slug)).toMatchObject({ readOnly: false });
  }
});

test("what each role may do is what the permissions say, and nothing else", async () => {
  const { territory, mine } = await threeActions();
  const rightsOf = async (role: Role, over: typeof territory | TestAction) => {
    const seen = await seenBy(await someone(client(), role, over), territory.slug);
    const action = seen?.actions.find(({ number }) => number === mine.number);
    return [
      action && isFull(action) && Object.entries(action.rights).flatMap(([right, held]) => (held ? [right] : [])),
      seen?.canEditPlan,
      seen?.canManagePeople,
    ];
  };
  const piloting = ["recordSpending", "updateMilestones", "declareStatus", "reviseForecast", "recordFunding"];
  const talking = ["comment", "raiseObstacle", "followObstacles", "addProof"];
  const everything = [
    "recordSpending",
    "updateMilestones",
    "cancelBaseline",
    "declareStatus",
    "reviseForecast",
    "recordFunding",
    "editVisibility",
  ];
  expect(await rightsOf("ADMIN", territory)).toEqual([[...everything, ...talking], true, true]);
  expect(await rightsOf("PILOT", mine)).toEqual([[...piloting, ...talking], false, false]);
  expect(await rightsOf("COPIL", territory)).toEqual([["declareStatus", "comment", "followObstacles"], false, false]);
  const answering = ["comment", "commentInternally", "followObstacles"];
  expect(await rightsOf("PREFECTURE", territory)).toEqual([answering, false, false]);
  expect(await rightsOf("OBSERVER", territory)).toEqual([[], false, false]);
  const asking = ["comment", "raiseObstacle", "addProof"];
  expect(await rightsOf("INDUSTRIALIST", mine)).toEqual([asking, false, false]);
});
