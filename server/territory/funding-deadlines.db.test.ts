import { beforeAll, expect, test } from "vitest";
import { calendarDate } from "@/domain/shared/calendar-date";
import { read } from "@/server/db/transaction";
import { client } from "@/test-support/backstage";
import { anAction, aTerritory, someone } from "@/test-support/builders";
import { freshDatabase } from "@/test-support/database";
import { contractFacts } from "./contract-facts";

beforeAll(freshDatabase);

type Step = {
  on: string;
  status: "REQUESTED" | "GRANTED" | "CONTRACTED" | "LAPSED";
  startBy?: string;
  completeBy?: string;
};

async function aFundedAction(steps: readonly Step[]) {
  const territory = await aTerritory(client());
  const action = await anAction(client(), territory);
  const admin = await someone(client(), "ADMIN", territory);
  const funder = await client().organization.create({ data: { name: `Région ${territory.slug}`, kind: "REGION" } });
  const line = await client().fundingLine.create({
    data: {
      territoryId: territory.id,
      actionId: action.id,
      rank: 1,
      funderId: funder.id,
      kind: "GRANT",
      scheme: "REGION",
      declaredOn: new Date("2020-01-01"),
      authorId: admin.id,
    },
  });
  for (const { on, status, startBy, completeBy } of steps) {
    const basis = "Convention, art. 3";
    await client().fundingMove.create({
      data: {
        territoryId: territory.id,
        actionId: action.id,
        fundingLineId: line.id,
        status,
        happenedOn: new Date(on),
        amountCents: 100_000n,
        authorId: admin.id,
        reason: status === "LAPSED" ? "Délai dépassé." : null,
        startBy: startBy ? new Date(startBy) : null,
        startByBasis: startBy ? basis : null,
        completeBy: completeBy ? new Date(completeBy) : null,
        completeByBasis: completeBy ? basis : null,
      },
    });
  }
  const deadlines = (day: string | null = null) =>
    read(admin, async (tx) => {
      const facts = await contractFacts(tx, territory.slug, day === null ? null : calendarDate(day));
      return facts?.actions[0]?.deadlines.map(({ startBy, completeBy }) => [startBy, completeBy]);
    });
  return { deadlines };
}

test("the deadlines of a subsidy granted stand until a later step moves them", async () => {
  const { deadlines } = await aFundedAction([
    { on: "2020-03-01", status: "REQUESTED", startBy: "2020-12-31" },
    { on: "2020-06-01", status: "GRANTED", startBy: "2021-06-30", completeBy: "2022-12-31" },
    { on: "2021-03-01", status: "CONTRACTED", completeBy: "2023-06-30" },
  ]);
  expect(await deadlines()).toEqual([["2021-06-30", "2023-06-30"]]);
  expect(await deadlines("2021-02-28")).toEqual([["2021-06-30", "2022-12-31"]]);
  expect(await deadlines("2020-05-31")).toEqual([]);
});

test("a subsidy that lapsed, or that names no day, has no deadline left", async () => {
  const lapsed = await aFundedAction([
    { on: "2020-06-01", status: "GRANTED", completeBy: "2021-05-31" },
    { on: "2021-06-01", status: "LAPSED" },
  ]);
  expect(await lapsed.deadlines()).toEqual([]);
  expect(await lapsed.deadlines("2021-05-31")).toEqual([[null, "2021-05-31"]]);
  const silent = await aFundedAction([{ on: "2020-06-01", status: "GRANTED" }]);
  expect(await silent.deadlines()).toEqual([]);
});
