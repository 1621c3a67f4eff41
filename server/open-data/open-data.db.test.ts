import { beforeAll, expect, test, vi } from "vitest";
import { calendarDate } from "@/domain/shared/calendar-date";
import { cents } from "@/domain/shared/money";
import { client } from "@/test-support/backstage";
import { anAction } from "@/test-support/builders";
import { freshDatabase } from "@/test-support/database";
import { fund } from "@/test-support/funding";
import { anExpense, spentAt } from "@/test-support/ledger";
import { anOpenTerritory, BENEFICIARY_SIRET, FUNDER_SIRET, SCDL } from "@/test-support/open-data/open-territory";
import { faultsOfCsv, type TableSchema } from "@/test-support/open-data/table-schema";
import { answerData } from "./answer-data";
import { readOpenContract } from "./open-contract";

vi.mock("next/headers", () => import("@/test-support/next-headers"));

beforeAll(freshDatabase);

const ask = (slug: string, file: string, headers: Record<string, string> = {}) =>
  answerData(new Request(`http://localhost:3000/public/${slug}/donnees/${file}`, { headers }), slug, file);
const textOf = async (slug: string, file: string) => (await ask(slug, file)).text();

const FILES = [
  "actions.csv",
  "actions.json",
  "jalons.csv",
  "jalons.json",
  "totaux.csv",
  "totaux.json",
  "subventions.csv",
  "catalogue.jsonld",
  "schema-actions.json",
];

test("a territory that is not open has no page and no file, like one that is not there", async () => {
  const { territory } = await anOpenTerritory({ open: false });
  expect(await readOpenContract(territory.slug)).toBeNull();
  expect(await readOpenContract("nulle-part")).toBeNull();
  for (const file of FILES) {
    const [closed, absent] = [await ask(territory.slug, file), await ask("nulle-part", file)];
    expect([closed.status, closed.headers.get("cache-control")]).toEqual([404, "no-store"]);
    expect(await closed.text()).toBe(await absent.text());
  }
});

test("an open one has its files, and no others", async () => {
  const { territory } = await anOpenTerritory();
  for (const file of FILES) expect((await ask(territory.slug, file)).status, file).toBe(200);
  for (const file of [
    "rien.csv",
    "subventions.json",
    "schema-subventions.json",
    "actions.xlsx",
    "../actions.csv",
    "schema-actions.csv",
  ])
    expect((await ask(territory.slug, file)).status, file).toBe(404);
});

test("a file is asked again by its mark or by its date, from any site, and changes when the facts do", async () => {
  const { territory, action, lead } = await anOpenTerritory();
  const first = await ask(territory.slug, "actions.csv");
  const etag = first.headers.get("etag") ?? "";
  expect(etag).toMatch(/^"[\w-]{43}"$/);
  expect(first.headers.get("access-control-allow-origin")).toBe("*");
  expect(first.headers.get("cache-control")).toBe("public, max-age=60");
  expect(first.headers.get("set-cookie")).toBeNull();
  const modified = first.headers.get("last-modified") ?? "";
  expect(Date.parse(modified)).toBeLessThanOrEqual(Date.now());
  const statuses = [
    { "if-none-match": etag },
    { "if-none-match": `W/${etag}` },
    { "if-modified-since": modified },
    { "if-none-match": '"autre"', "if-modified-since": modified },
    { "if-modified-since": "Thu, 01 Jan 2015 00:00:00 GMT" },
  ];
  expect(
    await Promise.all(statuses.map(async (headers) => (await ask(territory.slug, "actions.csv", headers)).status)),
  ).toEqual([304, 304, 304, 200, 200]);
  await client().action.update({ where: { id: action.id }, data: { amountsVisibility: "PUBLIC" } });
  await anExpense(client(), action, lead.id, { entries: spentAt("2021-03-01", 1_234_56) });
  const changed = await ask(territory.slug, "actions.csv", { "if-none-match": etag });
  expect(changed.status).toBe(200);
  expect(await changed.text()).toContain(",1234.56,1234.56,1234.56,");
});

test.each([
  ["COPIL", "COPIL", false, false],
  ["FUNDERS", "FUNDERS", false, false],
  ["ACTION", "ACTION", false, false],
  ["PUBLIC", "COPIL", true, false],
  ["COPIL", "PUBLIC", false, true],
  ["PUBLIC", "PUBLIC", true, true],
] as const)(
  "amounts %s and texts %s: a stranger reads amounts %s, status %s",
  async (amountsVisibility, textsVisibility, amounts, texts) => {
    const { territory, action, lead } = await anOpenTerritory();
    await client().action.update({ where: { id: action.id }, data: { amountsVisibility, textsVisibility } });
    await anExpense(client(), action, lead.id, { object: "Objetsecret", entries: spentAt("2021-03-01", 7_654_321) });
    const data = {
      territoryId: territory.id,
      actionId: action.id,
      authorId: lead.id,
      declaredOn: new Date("2021-05-01"),
    };
    await client().statusDeclaration.create({ data: { ...data, status: "LATE", sentence: "Phrasesecrete." } });
    const files = await Promise.all(FILES.map((file) => textOf(territory.slug, file)));
    const all = `${files.join("\n")}\n${JSON.stringify(await readOpenContract(territory.slug))}`;
    expect([all.includes("76543.21"), all.includes("Phrasesecrete"), all.includes("Objetsecret")]).toEqual([
      amounts,
      texts,
      false,
    ]);
  },
);

test("a total of too few is not told, and says so", async () => {
  const { territory, action, lead } = await anOpenTerritory();
  await anExpense(client(), action, lead.id, { entries: spentAt("2021-03-01", 500_000_00) });
  const csv = await textOf(territory.slug, "totaux.csv");
  expect(csv).toContain("paye,Payé,,non communicable,,2021-06-15,");
  for (const _more of [1, 2])
    await anExpense(client(), await anAction(client(), territory), lead.id, {
      entries: spentAt("2021-03-01", 500_000_00),
    });
  expect(await textOf(territory.slug, "totaux.csv")).toMatch(
    /paye,Payé,1500000\.00,"?arrondi à 0,1\sM€"?,,2021-06-15,/,
  );
});

test("our own files follow the Table Schema they name", async () => {
  const { territory } = await anOpenTerritory();
  for (const name of ["actions", "jalons", "totaux"]) {
    const schema = JSON.parse(await textOf(territory.slug, `schema-${name}.json`)) as TableSchema;
    expect(faultsOfCsv(await textOf(territory.slug, `${name}.csv`), schema), name).toEqual([]);
  }
});

test("CSV and JSON hold the same rows", async () => {
  const { territory } = await anOpenTerritory();
  const { lignes } = JSON.parse(await textOf(territory.slug, "actions.json")) as { lignes: Record<string, unknown>[] };
  const [head = "", row = ""] = (await textOf(territory.slug, "actions.csv")).split("\r\n");
  expect(Object.keys(lignes[0] ?? {}).join()).toBe(head);
  expect(
    Object.values(lignes[0] ?? {})
      .map((cell) => cell ?? "")
      .join(),
  ).toBe(row);
});

async function aCompleteGrant() {
  const { territory, action, lead } = await anOpenTerritory();
  const { lineId } = await fund(lead, action.id, { amount: cents(47_800_20), funder: `Région ${territory.slug}` });
  const line = await client().fundingLine.update({ where: { id: lineId }, data: { deMinimis: false } });
  const { carrierId } = await client().action.update({
    where: { id: action.id },
    data: { amountsVisibility: "PUBLIC" },
  });
  await client().organization.update({ where: { id: line.funderId }, data: { siret: FUNDER_SIRET } });
  await client().organization.update({ where: { id: carrierId }, data: { siret: BENEFICIARY_SIRET } });
  await client().fundingMove.create({
    data: {
      territoryId: territory.id,
      actionId: action.id,
      fundingLineId: lineId,
      authorId: lead.id,
      status: "CONTRACTED",
      happenedOn: new Date(calendarDate("2021-01-10")),
      amountCents: 47_800_20n,
      advanceCeilingPercent: 30,
      completeBy: new Date("2022-12-31"),
      completeByBasis: "convention",
    },
  });
  return { territory, lineId };
}

test("a complete grant is a line that the published schema accepts, and it leaves with any of its facts", async () => {
  const { territory, lineId } = await aCompleteGrant();
  const csv = await textOf(territory.slug, "subventions.csv");
  expect(faultsOfCsv(csv, SCDL)).toEqual([]);
  expect(csv.split("\r\n")[1]).toMatch(
    new RegExp(
      `^Région ${territory.slug},${FUNDER_SIRET},2021-01-10,,Porteur \\d+,${BENEFICIARY_SIRET},,Action \\d+,47800\\.20,aide en numéraire,échelonné,2021-01-10/2022-12-31,,non,1,$`,
    ),
  );
  await client().fundingLine.update({ where: { id: lineId }, data: { deMinimis: null } });
  expect((await textOf(territory.slug, "subventions.csv")).trim().split("\r\n")).toHaveLength(1);
});

test("the judge of the published schema sees what is wrong", async () => {
  const { territory } = await aCompleteGrant();
  const csv = await textOf(territory.slug, "subventions.csv");
  const spoilt = csv
    .replace(FUNDER_SIRET, "2335")
    .replace("2021-01-10,", "10/01/2021,")
    .replace("47800.20", "47 800.2")
    .replace(",non,", ",,")
    .replace("aide en numéraire", "don");
  expect(faultsOfCsv(spoilt, SCDL).join()).toMatch(/idAttribuant.*pattern/);
  for (const field of ["dateConvention", "notificationUE", "nature"])
    expect(faultsOfCsv(spoilt, SCDL).join()).toContain(field);
  expect(faultsOfCsv(csv.replace("nature", "genre"), SCDL)).toHaveLength(1);
});
