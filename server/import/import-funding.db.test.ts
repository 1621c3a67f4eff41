import { beforeAll, expect, test } from "vitest";
import { FUNDING_KIND_LABELS, FUNDING_STATUS_LABELS, ORGANIZATION_KIND_LABELS } from "@/domain/funding/funding.labels";
import { cents } from "@/domain/shared/money";
import { read } from "@/server/db/transaction";
import { claimPayment } from "@/server/funding/claim-payment";
import { fundingFacts } from "@/server/funding/funding-facts";
import { recordStep } from "@/server/funding/record-step";
import { client, everywhere } from "@/test-support/backstage";
import { bring } from "@/test-support/brought-file";
import { anAction, someone } from "@/test-support/builders";
import { freshDatabase } from "@/test-support/database";
import { digest } from "@/test-support/digest";
import { aClaim, aStep, fund } from "@/test-support/funding";
import { aPilotAtWork, on } from "@/test-support/spending";
import { FUNDING_IMPORTER } from "./import-funding";

beforeAll(freshDatabase);

const FILE = ["FUNDING", FUNDING_IMPORTER] as const;
type Rows = Parameters<typeof bring>[3];

/** Today is 15 June 2021; the Région was asked 1 000 € in January. */
async function atWork() {
  const at = await aPilotAtWork();
  const { lineId } = await fund(at.pilot, at.action.id, { status: "REQUESTED", fileNumber: "R-1" });
  return { ...at, lineId, number: String(at.action.number) };
}
type At = Awaited<ReturnType<typeof atWork>>;

const bringing = (at: At, rows: Rows, viewer = at.pilot) => bring(FILE, viewer, at.territory, rows);
const linesOf = ({ territory, action }: At) =>
  read(everywhere, (tx) =>
    fundingFacts(tx, { territoryId: territory.id, asOf: on("2021-06-15"), knownAt: null, actionId: action.id }),
  );
const stepsOf = async (at: At) =>
  (await linesOf(at)).map(({ funder, moves }) => [
    funder,
    ...moves.map((move) => `${move.status} ${move.on} ${move.amount}`),
  ]);

const granted = (number: string) => ({
  action: number,
  funder: "région FICTIVE",
  scheme: "Aide de la Région",
  status: "Accordé",
  date: "10/05/2021",
  amount: "800,00",
  startBy: "10/05/2023",
  startByBasis: "art. 4 de l’arrêté",
});
const ademe = (number: string) => ({
  action: number,
  funder: "Agence fictive",
  scheme: "Autre dispositif",
  title: "Étude de sol",
});
const BROUGHT = (number: string) => [
  granted(number),
  { ...ademe(number), status: "Demandé", date: "01/02/2021", amount: "300", kind: "Subvention", funderKind: "Autre" },
  { ...ademe(number), status: "Accordé", date: "01/04/2021", amount: "250" },
];

test("a file adds lines and steps as the gestures do, each row upon those above it", async () => {
  const at = await atWork();
  const file = await bringing(at, BROUGHT(at.number));
  const { states, told, rows, figures } = await file.check();
  expect(told).toEqual([]);
  expect(states).toEqual(["CHANGED", "READY", "CHANGED"]);
  expect(rows[0]?.comparison).toMatchObject({
    status: { before: "Demandé", after: "Accordé" },
    amount: { before: 1_000_00, after: 800_00 },
    startBy: { before: null, after: "2023-05-10" },
  });
  expect(figures).toEqual([
    { label: "Demandé", before: 1_000_00, after: 1_300_00, unit: "CENTS" },
    { label: "Accordé", before: 0, after: 1_050_00, unit: "CENTS" },
  ]);
  expect(await file.apply()).toEqual({ rows: 3 });
  expect(await stepsOf(at)).toEqual([
    ["Région fictive", "REQUESTED 2021-01-10 100000", "GRANTED 2021-05-10 80000"],
    ["Agence fictive", "REQUESTED 2021-02-01 30000", "GRANTED 2021-04-01 25000"],
  ]);
  expect((await linesOf(at))[0]).toMatchObject({ fileNumber: "R-1", startBy: { on: "2023-05-10" } });
  const events = await client().journalEntry.findMany({
    where: { actionId: at.action.id },
    orderBy: { sequence: "asc" },
  });
  expect(events.map(({ event }) => event)).toEqual([
    "funding.added",
    "funding.added",
    "funding.moved",
    "funding.moved",
  ]);
});

test("the same file a second time adds nothing", async () => {
  const at = await atWork();
  const first = await bringing(at, BROUGHT(at.number));
  await first.check();
  await first.apply();
  const again = await bringing(at, BROUGHT(at.number));
  expect((await again.check()).states).toEqual(["UNCHANGED", "UNCHANGED", "UNCHANGED"]);
  const before = await digest();
  expect(await again.apply()).toEqual({ rows: 0 });
  expect(await digest()).toBe(before);
});

test("what an export says of the lines changes nothing, lost files included", async () => {
  const at = await atWork();
  const { lineId } = await fund(at.pilot, at.action.id, { funder: "Fonds fictif", title: "Étude", rate: 4_000 });
  await recordStep(at.pilot, aStep(lineId, { status: "SETTLED", amount: cents(700_00) }));
  const lost = await fund(at.pilot, at.action.id, { funder: "Banque fictive", status: "PROSPECTIVE" });
  await recordStep(at.pilot, { ...aStep(lost.lineId), status: "REFUSED", amount: undefined, reason: "Hors critères" });
  const rows = (await linesOf(at)).map((line) => ({
    action: at.number,
    rank: { number: String(line.rank) },
    funder: line.funder,
    funderKind: ORGANIZATION_KIND_LABELS[line.funderKind],
    kind: FUNDING_KIND_LABELS[line.kind],
    scheme: "Aide de la Région",
    title: line.title,
    status: FUNDING_STATUS_LABELS[line.status],
    date: { date: line.moves.at(-1)?.on ?? line.since },
    amount: { number: String((line.contracted ?? line.granted ?? line.requested ?? line.planned) / 100) },
    rate: line.rateBasisPoints === null ? null : { number: String(line.rateBasisPoints / 100) },
    fileNumber: line.fileNumber,
  }));
  expect(rows).toHaveLength(3);
  const { states, told } = await (await bringing(at, rows)).check();
  expect(told).toEqual([]);
  expect(states).toEqual(["UNCHANGED", "UNCHANGED", "UNCHANGED"]);
});

test("a pilot writes about their own actions only", async () => {
  const at = await atWork();
  const other = await anAction(client(), at.territory);
  const file = await bringing(at, [granted(String(other.number)), granted("9998")]);
  const { states, told } = await file.check();
  expect(states).toEqual(["INVALID", "INVALID"]);
  expect(told.map(({ address }) => address)).toEqual(["A2", "A3"]);
  const reader = await someone(client(), "OBSERVER", at.territory);
  expect((await (await bringing(at, [granted(at.number)], reader)).check()).states).toEqual(["INVALID"]);
  expect(await file.apply()).toEqual({ rows: 0 });
});

test("the rules of a step are those of the screen, told under their cells", async () => {
  const at = await atWork();
  const step = { action: at.number, rank: "1", funder: "Région fictive" };
  const file = await bringing(at, [
    { ...step, status: "Accordé", date: "15/06/2021" },
    { ...step, status: "Accordé", date: "16/06/2021", amount: "1" },
    { ...step, status: "Refusé", date: "15/06/2021" },
    { ...step, status: "En instruction", date: "15/06/2021", startBy: "01/01/2022" },
    { ...step, status: "En instruction", date: "15/06/2021", amount: "0" },
    { ...step, status: null, date: null },
    { ...step, rank: "9", status: "En instruction", date: "15/06/2021" },
    { ...step, funder: "Autre nom", status: "En instruction", date: "15/06/2021" },
    { ...step, status: "En instruction", date: "15/06/2021", funderKind: "Commune" },
  ]);
  const { states, told } = await file.check();
  expect(states.map((state) => state[0]).join("")).toBe("IIIIIIIIC");
  expect(told.map(({ level, field, message }) => `${level[0]} ${field} ${message}`)).toEqual([
    "E amount Indiquez un montant.",
    expect.stringMatching(/^E date Au plus tard aujourd’hui, le 15\sjuin\s2021/u),
    expect.stringMatching(/^E reason Dites pourquoi/),
    expect.stringMatching(/^E startByBasis Dites d’où vient/),
    expect.stringMatching(/^E amount Indiquez un montant supérieur à zéro/),
    expect.stringMatching(/^E status Indiquez l’étape/),
    expect.stringMatching(/^E date Indiquez la date/),
    expect.stringMatching(/^E rank Aucun financement n° 9/),
    expect.stringMatching(/^E funder Ce financement a ici «.Région fictive.»/),
    expect.stringMatching(/^C funderKind Région fictive est déjà connu/),
  ]);
});

test("undone, totals are as before and new lines show nowhere; brought again, the file does it again", async () => {
  const at = await atWork();
  const before = await linesOf(at);
  const file = await bringing(at, BROUGHT(at.number));
  await file.check();
  await file.apply();
  expect(await file.undo()).toEqual({ rows: 3 });
  expect(await linesOf(at)).toEqual(before);
  const again = await bringing(at, BROUGHT(at.number));
  expect((await again.check()).states).toEqual(["CHANGED", "READY", "CHANGED"]);
  expect(await again.apply()).toEqual({ rows: 3 });
});

test("a step or a claim recorded since is named, and nothing is undone", async () => {
  const at = await atWork();
  const brought = async (rows: Rows) => {
    const file = await bringing(at, rows);
    await file.check();
    await file.apply();
    return file;
  };
  const stepped = await brought([granted(at.number)]);
  await recordStep(at.pilot, aStep(at.lineId, { date: on("2021-06-01") }));
  const claimed = await brought(BROUGHT(at.number).slice(1));
  const { id } = await client().fundingLine.findFirstOrThrow({ where: { actionId: at.action.id, rank: 2 } });
  await claimPayment(at.pilot, aClaim(id));
  const before = await digest();
  await expect(stepped.undo()).rejects.toMatchObject({
    code: "import.built",
    message: expect.stringMatching(/Région fictive : l’étape «.Conventionné.» du 1er\sjuin\s2021/u),
  });
  await expect(claimed.undo()).rejects.toMatchObject({ code: "funding.covered" });
  expect(await digest()).toBe(before);
});

test("a line added by a file and taken back by hand since may be brought again", async () => {
  const at = await atWork();
  const rows = BROUGHT(at.number).slice(1, 2);
  const file = await bringing(at, rows);
  await file.check();
  await file.apply();
  await client()
    .fundingMove.findFirstOrThrow({ where: { line: { actionId: at.action.id, rank: 2 } } })
    .then(({ id, territoryId, actionId, fundingLineId, status, happenedOn, authorId }) =>
      client().fundingMove.create({
        data: { territoryId, actionId, fundingLineId, status, happenedOn, authorId, retractsId: id, reason: "Erreur" },
      }),
    );
  const again = await bringing(at, rows);
  expect((await again.check()).states).toEqual(["READY"]);
  expect(await again.apply()).toEqual({ rows: 1 });
  expect(await file.undo()).toEqual({ rows: 1 });
});

test("of two imports of one file at once, one records and the other is refused", async () => {
  const at = await atWork();
  const admin = await someone(client(), "ADMIN", at.territory);
  const files = [await bringing(at, BROUGHT(at.number)), await bringing(at, BROUGHT(at.number), admin)];
  for (const file of files) await file.check();
  const tries = await Promise.allSettled(files.map((file) => file.apply()));
  expect(tries.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  for (const each of tries) if (each.status === "rejected") expect(each.reason).toMatchObject({ code: "import.moved" });
  expect(await client().fundingMove.count({ where: { actionId: at.action.id } })).toBe(4);
});
