import { createHash, randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import type { Viewer } from "@/domain/access/permissions";
import { effectInWords } from "@/domain/import/import-effect";
import { importHeadline } from "@/domain/import/import-headline";
import type { ShownImport } from "@/domain/import/import-view";
import { read } from "@/server/db/transaction";
import { client } from "@/test-support/backstage";
import { anAction, aTerritory, someone, type TestTerritory } from "@/test-support/builders";
import { freshDatabase } from "@/test-support/database";
import { askImport, askUndo } from "./ask-import";
import { checkImport } from "./check-import";
import { chooseColumns } from "./choose-columns";
import { fixCell, judgeRow } from "./fix-row";
import { openImport } from "./open-import";
import { readImport } from "./read-import";
import { runImport } from "./run-import";
import { showImport } from "./show-import";
import { undoImport } from "./undo-import";

beforeAll(async () => {
  process.env.LOG_LEVEL = "error";
  await freshDatabase();
});

const JOBS = { READING: readImport, CHECKING: checkImport, IMPORTING: runImport, UNDOING: undoImport };
const WHOLE = { filter: "toutes", after: 0 } as const;

type Place = { territory: TestTerritory; admin: Viewer; slug: string };

async function territoryOfTen(): Promise<Place> {
  const territory = await aTerritory(client());
  for (let number = 1; number <= 10; number += 1) await anAction(client(), territory, { number });
  const { slug } = await client().territory.findUniqueOrThrow({ where: { id: territory.id } });
  return { territory, slug, admin: await someone(client(), "ADMIN", territory) };
}

/** What the page shows once the server has done what it had to. */
async function shown({ territory, admin }: Place, importId: string): Promise<ShownImport> {
  for (;;) {
    const { state } = await client().importBatch.findUniqueOrThrow({ where: { id: importId } });
    if (!(state in JOBS)) break;
    await JOBS[state as keyof typeof JOBS]({ importId, actorId: admin.id });
  }
  const found = await read(admin, (tx) => showImport(tx, { viewer: admin, territory }, importId, WHOLE));
  if (!found) throw new Error("not shown");
  return found;
}

function open({ territory, admin }: Place, lines: readonly string[]): Promise<string> {
  const bytes = new Uint8Array(Buffer.from(`\ufeff${lines.join("\r\n")}\r\n`));
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const file = { bytes, sha256, key: randomUUID(), kind: "EXPENSES" as const, fileName: "juin.csv", amendmentId: null };
  return openImport(admin, { territoryId: territory.id, regionId: territory.regionId }, file);
}

const FILE = [
  "Action;Objet;Tiers;Étape;Date;Montant HT",
  "3;Voirie, solde;Terrassements d’Alzon;Payé;02/06/2021;118 400,00",
  "4;Serveurs du plateau 2;Cévennes Réseaux;Engagé;04/06/2021;86 250,00",
  "11;Étude de marché;Cabinet Rieu;Payé;28/05/2021;14 800,00",
  "5;Gros œuvre, situation 4;Bâti Cévennes;Mandaté;31/05/2021;412,600.00",
  "7;Salle blanche, solde;Air Pur Midi;Payé;31/06/2021;21 780,00",
  "10;Presse à injecter;Outillage Gardonnenque;Paye;03/06/2021;132 900,00",
  "2;;Cabinet Rieu;Engagé;01/06/2021;22 000,00",
  "3;Voirie, encore;Terrassements d’Alzon;Payé;02/06/2021;118 400,00",
];
const title = (found: ShownImport) => importHeadline(found).replace(/\s/g, " ");
const told = ({ rows }: ShownImport) =>
  rows.rows.flatMap(({ line, problems }) =>
    problems.map(({ address, message }) => [line, address, message.replace(/\s/g, " ")]),
  );
async function paid({ territory }: Place): Promise<number> {
  const where = { territoryId: territory.id, stage: "PAID" as const };
  const { _sum } = await client().expenseEntry.aggregate({ where, _sum: { amountCents: true } });
  return Number(_sum.amountCents ?? 0);
}
const effect = ({ summary }: ShownImport) => effectInWords(summary?.figures ?? [])?.replace(/\s/g, " ");

test("the file of the mock-up: told cell by cell, corrected on screen, recorded to the cent, taken back", async () => {
  const place = await territoryOfTen();
  const importId = await open(place, FILE);
  const about = { slug: place.slug, importId };
  const first = await shown(place, importId);
  expect(title(first)).toBe("3 lignes sont prêtes, 4 sont à corriger");
  expect(told(first)).toEqual([
    [4, "A4", "Il n’existe pas d’action 11."],
    [5, "F5", "Montant illisible : écrivez 412 600,00."],
    [6, "E6", "Le 31 juin n’existe pas."],
    [7, "D7", "« Paye » lu comme « Payé »."],
    [8, "B8", "L’objet est vide."],
    [9, null, "Même tiers, même montant, même date que la ligne 2."],
  ]);

  await fixCell(place.admin, { ...about, line: 4, field: "action", value: "1" });
  await fixCell(place.admin, { ...about, line: 5, field: "amount", value: "412 600,00" });
  await fixCell(place.admin, { ...about, line: 6, field: "date", value: "14/06/2021" });
  await fixCell(place.admin, { ...about, line: 8, field: "object", value: "Étude" });
  expect(title(await shown(place, importId))).toBe("7 lignes sont prêtes, 1 est un doublon probable");
  await judgeRow(place.admin, { ...about, line: 9, judged: "IGNORED" });
  const corrected = await shown(place, importId);
  expect(title(corrected)).toBe("7 lignes sont prêtes, 1 est ignorée");
  expect(effect(corrected)).toBe("+0,29 M€ payés, +0,70 M€ facturés, +0,81 M€ engagés, +7 dépenses");

  await askImport(place.admin, { ...about, key: randomUUID(), version: corrected.version, onlyReady: "on" });
  const done = await shown(place, importId);
  expect(await paid(place)).toBe(287_880_00);
  expect(title(done)).toBe("7 lignes sont enregistrées, 1 a été laissée de côté");
  await askUndo(place.admin, { ...about, key: randomUUID() });
  expect(title(await shown(place, importId))).toBe("Import annulé : ce qu’il avait enregistré est retiré");
  expect(await paid(place)).toBe(0);
});

test("columns chosen once are recognised the next time, and the same rows bring nothing", async () => {
  const place = await territoryOfTen();
  const lines = [
    "Zone;Quoi;Qui;Phase;Quand;Combien",
    "3;Dallage;Maçonnerie;Payé;08/06/2021;500,00",
    "3;Murs;Maçonnerie;Engagé;2021-06-09;2000",
  ];
  const importId = await open(place, lines);
  const asked = await shown(place, importId);
  expect(asked.state).toBe("COLUMNS");
  const columns = ["action", "object", "supplier", "stage", "date", "amount"];
  await chooseColumns(place.admin, { slug: place.slug, importId, version: asked.version, columns });
  const checked = await shown(place, importId);
  expect(title(checked)).toBe("Les 2 lignes sont prêtes");
  await askImport(place.admin, { slug: place.slug, importId, key: randomUUID(), version: checked.version });
  expect(title(await shown(place, importId))).toBe("2 lignes sont enregistrées");
  expect(title(await shown(place, await open(place, lines)))).toBe(
    "Ce fichier n’apporte rien de nouveau : ses 2 lignes sont déjà enregistrées",
  );
});
