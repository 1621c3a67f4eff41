import { beforeAll, expect, test } from "vitest";
import { calendarDate } from "@/domain/shared/calendar-date";
import { read } from "@/server/db/transaction";
import { visibleTerritories } from "@/server/rollup/rollup.queries";
import { contractFacts } from "@/server/territory/contract-facts";
import { publicFacts } from "@/server/territory/public-facts";
import { client, everywhere } from "@/test-support/backstage";
import { aTerritory, someone, type TestTerritory } from "@/test-support/builders";
import { freshDatabase } from "@/test-support/database";

beforeAll(freshDatabase);

const claim = (territory: TestTerritory, amount: number, given: { statedOn?: string; withdrawnOn?: string } = {}) =>
  client().envelopeClaim.create({
    data: {
      territoryId: territory.id,
      contractId: territory.contractId,
      amountCents: BigInt(amount),
      author: `Auteur ${amount}`,
      shortAuthor: "Agglo",
      wording: "annoncés",
      statedOn: new Date(given.statedOn ?? "2020-01-01"),
      document: "article",
      perimeter: "TOTAL_INVESTMENT",
      ...(given.withdrawnOn && {
        withdrawnOn: new Date(given.withdrawnOn),
        withdrawnReason: "Retirée par son auteur.",
      }),
    },
  });

async function amountsAt(territory: TestTerritory, day: string) {
  const facts = await read(everywhere, (tx) => contractFacts(tx, territory.slug, calendarDate(day)));
  return facts?.claims.map(({ amount }) => amount);
}

test("a claim counts from the day it was stated to the eve of its withdrawal, wherever the band is drawn", async () => {
  const territory = await aTerritory(client(), { today: "2021-06-15" });
  await claim(territory, 100);
  await claim(territory, 200, { statedOn: "2021-02-10", withdrawnOn: "2021-05-01" });
  expect(await amountsAt(territory, "2021-02-09")).toEqual([100]);
  expect(await amountsAt(territory, "2021-02-10")).toEqual([100, 200]);
  expect(await amountsAt(territory, "2021-04-30")).toEqual([100, 200]);
  expect(await amountsAt(territory, "2021-05-01")).toEqual([100]);

  const observer = await someone(client(), "OBSERVER", territory);
  const bandOn = async (day: string) => {
    await client().territory.update({ where: { id: territory.id }, data: { situationDate: new Date(day) } });
    const [position] = await visibleTerritories(observer);
    return [position?.band?.high.amount, (await publicFacts())?.band?.high.amount];
  };
  expect(await bandOn("2021-02-09")).toEqual([100, 100]);
  expect(await bandOn("2021-04-30")).toEqual([200, 200]);
  expect(await bandOn("2021-05-01")).toEqual([100, 100]);
});
