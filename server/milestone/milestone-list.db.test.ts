import { beforeAll, expect, test } from "vitest";
import type { MilestoneFacts } from "@/domain/milestone/milestone";
import {
  MILESTONE_COLUMNS,
  type MilestoneColumn,
  type MilestoneListQuery,
  readMilestoneListQuery,
} from "@/domain/milestone/milestone-list-query";
import { dueDate, milestoneState } from "@/domain/milestone/milestone-state";
import type { MoveKind } from "@/domain/milestone/move";
import { slippageDays } from "@/domain/milestone/slippage";
import { type CalendarDate, calendarDate } from "@/domain/shared/calendar-date";
import { read } from "@/server/db/transaction";
import { client, everywhere } from "@/test-support/backstage";
import { anAction, aTerritory, someone, type TestAction } from "@/test-support/builders";
import { freshDatabase } from "@/test-support/database";
import { listMilestones, type MilestoneScope } from "./milestone-list.queries";

beforeAll(freshDatabase);

type Move = { kind: MoveKind; to?: string; on?: string };

async function aMilestone(action: TestAction, authorId: string, rank: number, moves: readonly Move[]) {
  const scope = { territoryId: action.territory.id };
  await client().milestone.create({
    data: {
      ...scope,
      actionId: action.id,
      rank,
      title: `Jalon ${rank}`,
      declaredOn: new Date("2020-01-01"),
      moves: {
        create: moves.map(({ kind, to, on = "2020-01-01" }) => ({
          kind,
          toDate: to ? new Date(to) : null,
          fromDate: kind === "UNREACHED" ? new Date("2021-01-01") : null,
          declaredOn: new Date(on),
          reasonKind: kind === "POSTPONED" ? ("OTHER" as const) : null,
          reason: kind === "BASELINE" || kind === "REACHED" ? null : "Essai",
          authorId,
        })),
      },
    },
  });
}

const TODAY = calendarDate("2021-06-15");
const scopeOf = (action: TestAction, given: Partial<MilestoneScope> = {}): MilestoneScope => ({
  territoryId: action.territory.id,
  actionIds: [action.id],
  abandonedIds: [],
  asOf: TODAY,
  knownAt: null,
  ...given,
});
const list = (scope: MilestoneScope, query: MilestoneListQuery) =>
  read(everywhere, (tx) => listMilestones(tx, scope, query));
const ask = (scope: MilestoneScope, params: Record<string, string> = {}) => list(scope, readMilestoneListQuery(params));

async function anActionWithAuthor() {
  const action = await anAction(client(), await aTerritory(client()));
  return { action, author: (await someone(client(), "PILOT", action)).id };
}

const HISTORIES: readonly Move[][] = [
  [],
  [{ kind: "BASELINE", to: "2021-06-15" }],
  [{ kind: "BASELINE", to: "2021-06-14" }],
  [{ kind: "POSTPONED", to: "2021-06-14" }],
  [
    { kind: "BASELINE", to: "2021-04-29" },
    { kind: "POSTPONED", to: "2021-06-30", on: "2021-05-02" },
  ],
  [
    { kind: "BASELINE", to: "2021-03-01" },
    { kind: "REACHED", to: "2021-03-08", on: "2021-03-09" },
  ],
  [
    { kind: "BASELINE", to: "2021-03-02" },
    { kind: "CANCELLED", on: "2021-04-01" },
  ],
  [{ kind: "BASELINE", to: "2022-03-02" }],
];

test("the state, the due date and the slippage are those of the domain, on each day", async () => {
  const { action, author } = await anActionWithAuthor();
  for (const [index, moves] of HISTORIES.entries()) await aMilestone(action, author, index + 1, moves);
  for (const asOf of ["2020-06-01", "2021-03-08", "2021-03-09", "2021-05-02", "2021-06-15", "2022-12-31"].map(
    calendarDate,
  )) {
    const { page } = await ask(scopeOf(action, { asOf }), { tri: "action" });
    expect(page.rows).toHaveLength(HISTORIES.length);
    for (const row of page.rows) expect([row.title, row.state]).toEqual([row.title, milestoneState(row, asOf)]);
    const byDate = (await ask(scopeOf(action, { asOf }))).page.rows;
    expect(byDate.map(({ id }) => id)).toEqual(sorted(page.rows, (row) => dueDate(row) ?? "9999-12-31"));
    const bySlippage = (await ask(scopeOf(action, { asOf }), { tri: "ecart", sens: "croissant" })).page.rows;
    expect(bySlippage.map(({ id }) => id)).toEqual(sorted(page.rows, (row) => slippageDays(row) ?? 999_999));
  }
});

function sorted(rows: readonly MilestoneFacts[], key: (row: MilestoneFacts) => string | number): string[] {
  const compare = (a: MilestoneFacts, b: MilestoneFacts) =>
    key(a) === key(b) ? a.rank - b.rank : key(a) < key(b) ? -1 : 1;
  return rows.toSorted(compare).map(({ id }) => id);
}

test("a milestone of an abandoned action is neither overdue nor to come; one declared later is absent", async () => {
  const { action, author } = await anActionWithAuthor();
  for (const [index, moves] of HISTORIES.entries()) await aMilestone(action, author, index + 1, moves);
  const abandoned = await ask(scopeOf(action, { abandonedIds: [action.id] }));
  expect(abandoned.states).toEqual({ DROPPED: 6, REACHED: 1, CANCELLED: 1 });
  const earlier = await ask(scopeOf(action, { asOf: calendarDate("2019-12-31") }));
  expect([earlier.page.rows, earlier.unfiltered]).toEqual([[], 0]);
});

test("filters keep their rows and never reach outside the scope", async () => {
  const territory = await aTerritory(client());
  const [mine, other] = [await anAction(client(), territory), await anAction(client(), territory)];
  const author = (await someone(client(), "PILOT", mine)).id;
  for (const [index, moves] of HISTORIES.entries()) await aMilestone(mine, author, index + 1, moves);
  await aMilestone(other, author, 1, [{ kind: "BASELINE", to: "2021-01-01" }]);
  const ranks = async (params: Record<string, string>) =>
    (await ask(scopeOf(mine), { tri: "action", ...params })).page.rows.map(({ rank }) => rank);
  expect(await ranks({ etat: "depasse" })).toEqual([3, 4, 5]);
  expect(await ranks({ etat: "atteint" })).toEqual([6]);
  expect(await ranks({ du: "2021-06-14", au: "2021-06-15" })).toEqual([2, 3, 4]);
  expect(await ranks({ action: String(other.number) })).toEqual([]);
  expect((await ask(scopeOf(mine), { etat: "atteint" })).states).toEqual({
    OVERDUE: 3,
    UPCOMING: 3,
    REACHED: 1,
    CANCELLED: 1,
  });
});

test("pages follow one another without a gap or a repeat, undated milestones last in both orders", async () => {
  const { action, author } = await anActionWithAuthor();
  const date = (n: number): CalendarDate => calendarDate(`2021-0${1 + (n % 9)}-15`);
  for (let n = 0; n < 110; n++) {
    const dated: Move[] = n % 10 === 0 ? [] : [{ kind: "BASELINE", to: date(n) }];
    await aMilestone(action, author, n + 1, n % 3 === 0 ? [...dated, { kind: "POSTPONED", to: date(n + 1) }] : dated);
  }
  for (const column of Object.keys(MILESTONE_COLUMNS) as MilestoneColumn[]) {
    for (const sens of ["croissant", "decroissant"]) {
      const query = readMilestoneListQuery({ tri: column, sens });
      const first = (await list(scopeOf(action), query)).page;
      const second = (await list(scopeOf(action), { ...query, cursor: first.next })).page;
      const third = (await list(scopeOf(action), { ...query, cursor: second.next })).page;
      const rows = [first, second, third].flatMap((page) => page.rows);
      expect(new Set(rows.map(({ id }) => id)).size).toBe(110);
      expect((await list(scopeOf(action), { ...query, cursor: third.previous })).page).toEqual(second);
      const unknown = rows.map((row) => (column === "ecart" ? slippageDays(row) : dueDate(row)) === null);
      if (column !== "action") expect(unknown).toEqual(unknown.toSorted((a, b) => Number(a) - Number(b)));
    }
  }
});
