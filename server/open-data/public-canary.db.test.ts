import { beforeAll, expect, test, vi } from "vitest";
import { DATASETS } from "@/domain/open-data/catalogue";
import { client } from "@/test-support/backstage";
import { answerOf } from "@/test-support/canary/answers";
import { aCanaryTerritory, type CanaryTerritory, type Levels, setLevels } from "@/test-support/canary/canary-territory";
import { spellings, toldIn } from "@/test-support/canary/spellings";
import { freshDatabase } from "@/test-support/database";
import { BENEFICIARY_SIRET, FUNDER_SIRET, openToAll } from "@/test-support/open-data/open-territory";

vi.mock("next/headers", () => import("@/test-support/next-headers"));
vi.mock("@/domain/shared/format", async (original) => {
  const format = await original<typeof import("@/domain/shared/format")>();
  const { unrounded } = await import("@/test-support/canary/unrounded");
  return { ...format, ...unrounded(format) };
});

const LOST = 5;
const LEVELS: readonly Levels[] = [
  ["PUBLIC", "PUBLIC"],
  ["COPIL", "COPIL"],
  ["FUNDERS", "FUNDERS"],
  ["ACTION", "ACTION"],
  ["PUBLIC", "ACTION"],
  ["ACTION", "PUBLIC"],
];

let place: CanaryTerritory;

beforeAll(async () => {
  await freshDatabase();
  place = await aCanaryTerritory(LOST);
  await openToAll(place.territory);
});

/**
 * Everything a stranger is answered about the territory: its page with its head, and each of its files. A comma parts the cells of a
 * CSV: left between two numbers, it would make one of them.
 */
async function everyOpenAnswer(): Promise<string> {
  const { slug } = place.territory;
  const files = DATASETS.flatMap(({ name, formats }) => [
    ...formats.map((format) => `${name}.${format}`),
    `schema-${name}.json`,
  ]);
  const texts = [await answerOf("/public/[slug]", { slug }, {})];
  for (const file of [...files, "catalogue.jsonld"]) {
    const text = await answerOf("/public/[slug]/donnees/[file]", { slug, file }, {});
    texts.push(file.endsWith(".csv") ? text.replaceAll(",", "\n") : text);
  }
  return texts.join("\n");
}

/** All that is told of what is confidential, as « action 2, paid ». `grants`: the subsidies of open actions may be published. */
async function found(): Promise<string[]> {
  const told = toldIn(await everyOpenAnswer());
  return place.actions.flatMap(({ totals, amounts, sentence, texts }, rank) => {
    const amount = ([what, value]: [string, number]) =>
      spellings(value, totals.programmed).some((spelling) => told.has(spelling)) ? [`${rank + 1} ${what}`] : [];
    const word = (text: string) => (told.has(text) ? [`${rank + 1} ${text.replace(/\dx.*$/, "")}`] : []);
    return [...Object.entries(totals), ...Object.entries(amounts)]
      .flatMap(amount)
      .concat([sentence, ...texts].flatMap(word));
  });
}

const FIVE = ["paid", "invoiced", "committed", "programmed", "forecast"];
const TOLD = [1, 5]
  .flatMap((action) => FIVE.map((key) => `${action} ${key}`))
  .concat(["1 CanariMeteo", "6 CanariMeteo"]);

test("a stranger finds the five totals that are public, the sentences that are, and nothing else", async () => {
  await setLevels(place, LEVELS);
  expect((await found()).toSorted()).toEqual(TOLD.toSorted());
});

test("grants that could all be published are, of the actions whose amounts are public alone", async () => {
  await client().organization.updateMany({ where: { id: place.funderId }, data: { siret: FUNDER_SIRET } });
  for (const { action, amounts } of place.actions) {
    const { carrierId } = await client().action.findUniqueOrThrow({ where: { id: action.id } });
    await client().organization.update({ where: { id: carrierId }, data: { siret: BENEFICIARY_SIRET } });
    await client().fundingLine.updateMany({ where: { actionId: action.id }, data: { deMinimis: false } });
    const {
      id: fundingLineId,
      authorId,
      territoryId,
    } = await client().fundingLine.findFirstOrThrow({
      where: { actionId: action.id, kind: "GRANT" },
    });
    await client().fundingMove.create({
      data: {
        territoryId,
        actionId: action.id,
        fundingLineId,
        authorId,
        status: "CONTRACTED",
        happenedOn: new Date("2021-01-10"),
        amountCents: BigInt(amounts.aid ?? 0),
        advanceCeilingPercent: 30,
        completeBy: new Date("2022-12-31"),
        completeByBasis: "convention",
      },
    });
  }
  expect((await found()).toSorted()).toEqual([...TOLD, "1 aid", "5 aid"].toSorted());
});

test("with nothing public, nothing is found", async () => {
  await setLevels(
    place,
    LEVELS.map((): Levels => ["COPIL", "COPIL"]),
  );
  expect(await found()).toEqual([]);
});
