import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { cents } from "@/domain/shared/money";
import { read } from "@/server/db/transaction";
import { client, everywhere } from "@/test-support/backstage";
import { anAction, someone } from "@/test-support/builders";
import { freshDatabase } from "@/test-support/database";
import { aClaim, aFunding, aStep, fund } from "@/test-support/funding";
import { aPilotAtWork, lastTrace, on } from "@/test-support/spending";
import { addFunding } from "./add-funding";
import { claimPayment } from "./claim-payment";
import { editFunding } from "./edit-funding";
import { fundingFacts } from "./funding-facts";
import { recordStep } from "./record-step";
import { retractStep, undoStep } from "./retract-step";

beforeAll(freshDatabase);

type At = Awaited<ReturnType<typeof aPilotAtWork>>;
const linesOf = ({ territory, action }: At, asOf = "2021-06-15") =>
  read(everywhere, (tx) =>
    fundingFacts(tx, { territoryId: territory.id, asOf: on(asOf), knownAt: null, actionId: action.id }),
  );

test("a funder is added with the first step of its file, and the journal tells it", async () => {
  const at = await aPilotAtWork();
  const { lineId } = await fund(at.pilot, at.action.id, { holder: "Service des aides", rate: 2_000 });
  const [line] = await linesOf(at);
  expect(line).toMatchObject({
    id: lineId,
    rank: 1,
    funder: "Région fictive",
    status: "CONTRACTED",
    contracted: 1_000_00,
    planned: 1_000_00,
    rateBasisPoints: 2_000,
    holder: { name: "Service des aides", since: "2021-01-10" },
  });
  expect(await lastTrace(lineId)).toMatchObject({ event: "funding.added", actorId: at.pilot.id });
});

test("a funder already known is found whatever its capitals and accents; another one is added with its kind", async () => {
  const at = await aPilotAtWork();
  await client().organization.create({ data: { name: "Département du Gardon", kind: "DEPARTMENT" } });
  await fund(at.pilot, at.action.id, { funder: "  departement  DU gardon ".trim(), funderKind: "OTHER" });
  await fund(at.pilot, at.action.id, { funder: "Fonds Cévenol", funderKind: "AGENCY" });
  expect((await linesOf(at)).map(({ funder, funderKind, rank }) => [funder, funderKind, rank])).toEqual([
    ["Département du Gardon", "DEPARTMENT", 1],
    ["Fonds Cévenol", "AGENCY", 2],
  ]);
});

test("twenty submissions with one key add one line and get one answer", async () => {
  const { action, pilot } = await aPilotAtWork();
  const input = aFunding(action.id, { funder: "Financeur envoyé vingt fois" });
  const answers = await Promise.all(Array.from({ length: 20 }, () => addFunding(pilot, { ...input })));
  expect(new Set(answers.map(({ message }) => message)).size).toBe(1);
  expect(await client().fundingLine.count({ where: { actionId: action.id } })).toBe(1);
  expect(await client().fundingMove.count({ where: { actionId: action.id } })).toBe(1);
  expect(await client().journalEntry.count({ where: { actionId: action.id } })).toBe(1);
});

test("twenty funders added at once take twenty ranks, the new one of that name once", async () => {
  const { action, pilot } = await aPilotAtWork();
  const funder = "Financeur de vingt lignes";
  await Promise.all(Array.from({ length: 20 }, () => addFunding(pilot, aFunding(action.id, { funder }))));
  const lines = await client().fundingLine.findMany({ where: { actionId: action.id }, orderBy: { rank: "asc" } });
  expect(lines.map(({ rank }) => rank)).toEqual(Array.from({ length: 20 }, (_, n) => n + 1));
  expect(new Set(lines.map(({ funderId }) => funderId)).size).toBe(1);
  expect(await client().organization.count({ where: { name: funder } })).toBe(1);
});

test("a step moves the file; what it leaves blank stands, and the past reads as it was", async () => {
  const at = await aPilotAtWork();
  const { lineId } = await fund(at.pilot, at.action.id, { status: "REQUESTED", eligibleBase: cents(5_000_00) });
  await recordStep(at.pilot, aStep(lineId, { startBy: on("2022-02-10"), startByBasis: "art. 4 de l’arrêté" }));
  expect((await linesOf(at))[0]).toMatchObject({
    status: "CONTRACTED",
    requested: 1_000_00,
    contracted: 900_00,
    eligibleBase: 5_000_00,
    startBy: { on: "2022-02-10", basis: "art. 4 de l’arrêté" },
  });
  expect((await linesOf(at, "2021-02-09"))[0]).toMatchObject({ status: "REQUESTED", contracted: null });
  expect(await lastTrace(lineId)).toMatchObject({
    event: "funding.moved",
    after: { previous: "REQUESTED", status: "CONTRACTED", amount: 900_00 },
  });
});

test("a step dated tomorrow names the field to correct, and leaves no trace", async () => {
  const { action, pilot } = await aPilotAtWork();
  const { lineId } = await fund(pilot, action.id);
  const ahead = { date: on("2021-06-16") };
  const fields = { date: expect.stringMatching(/Au plus tard aujourd’hui, le 15\sjuin\s2021/) };
  await expect(recordStep(pilot, aStep(lineId, ahead))).rejects.toMatchObject({ fields });
  await expect(addFunding(pilot, aFunding(action.id, ahead))).rejects.toMatchObject({ fields });
  await expect(recordStep(pilot, aStep(lineId, { date: on("2021-06-15") }))).resolves.toMatchObject({
    message: /étape/,
  });
  expect(await client().fundingMove.count({ where: { actionId: action.id } })).toBe(2);
});

test("a step taken back leaves the file as before it, once, with its reason", async () => {
  const at = await aPilotAtWork();
  const { lineId } = await fund(at.pilot, at.action.id, { status: "REQUESTED" });
  const moveId = (await recordStep(at.pilot, aStep(lineId))).undo?.id ?? "";
  const input = { key: randomUUID(), moveId, reason: "Convention d’une autre action." };
  await retractStep(at.pilot, input);
  expect((await linesOf(at))[0]).toMatchObject({ status: "REQUESTED", contracted: null });
  expect(await lastTrace(lineId)).toMatchObject({ event: "funding.retracted", after: { reason: input.reason } });
  await expect(retractStep(at.pilot, input)).resolves.toMatchObject({ message: /retirée/ });
  await expect(retractStep(at.pilot, { ...input, key: randomUUID() })).rejects.toMatchObject({
    code: "funding.retracted",
  });
});

test("undoing the only step takes the line out of the plan; a colleague can't undo it", async () => {
  const at = await aPilotAtWork();
  const { moveId } = await fund(at.pilot, at.action.id);
  const colleague = await someone(client(), "PILOT", at.action);
  await expect(undoStep(colleague, { key: randomUUID(), moveId })).rejects.toMatchObject({ code: "undo.late" });
  await undoStep(at.pilot, { key: randomUUID(), moveId });
  expect(await linesOf(at)).toEqual([]);
});

test("a step that money rests on can't be taken back before that money", async () => {
  const { action, pilot } = await aPilotAtWork();
  const { lineId, moveId } = await fund(pilot, action.id);
  await claimPayment(pilot, aClaim(lineId));
  const input = { key: randomUUID(), moveId, reason: "Erreur de saisie." };
  await expect(retractStep(pilot, input)).rejects.toMatchObject({ code: "funding.covered" });
  await recordStep(pilot, aStep(lineId, { date: on("2021-03-10") }));
  await expect(retractStep(pilot, input)).resolves.toMatchObject({ message: /retirée/ });
});

test("a heading edited from an old version is a conflict told field by field; the same words twice are none", async () => {
  const { action, pilot } = await aPilotAtWork();
  const { lineId } = await fund(pilot, action.id);
  const colleague = await someone(client(), "PILOT", action);
  const heading = { funder: "Région fictive", funderKind: "REGION", kind: "GRANT", scheme: "REGION" } as const;
  const theirs = { lineId, version: 1, ...heading, title: "Aide aux ateliers", kind: "LOAN" } as const;
  await editFunding(colleague, theirs);
  await expect(editFunding(pilot, { lineId, version: 1, ...heading, title: "Aide au bâti" })).rejects.toMatchObject({
    name: "Conflict",
    report: {
      author: colleague.name,
      version: 2,
      fields: [
        { name: "title", yours: "Aide au bâti", theirs: "Aide aux ateliers" },
        { name: "kind", yours: "", theirs: "Prêt ou avance remboursable" },
      ],
    },
  });
  await expect(editFunding(pilot, theirs)).resolves.toMatchObject({ message: /déjà cet intitulé/ });
  await expect(editFunding(pilot, { ...theirs, version: 2, title: "Aide au bâti" })).resolves.toMatchObject({
    message: /mis à jour/,
  });
});

test("the plan of one action tells nothing of another one's", async () => {
  const at = await aPilotAtWork();
  await fund(at.pilot, at.action.id);
  const other = await anAction(client(), at.territory);
  expect(await linesOf({ ...at, action: other })).toEqual([]);
});
