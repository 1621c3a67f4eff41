import { readXlsx } from "hucre/xlsx";
import { beforeAll, expect, test } from "vitest";
import type { FileRow } from "@/domain/import/file-row";
import type { ReadCell } from "@/domain/import/read-cell";
import { sheetFields } from "@/domain/import/workbook-fields";
import type { WorkbookKind } from "@/domain/import/workbook-row";
import { cents } from "@/domain/shared/money";
import { read, write } from "@/server/db/transaction";
import { postponeMilestone } from "@/server/milestone/postpone-milestone";
import { correctEntry } from "@/server/spending/correct-entry";
import { client } from "@/test-support/backstage";
import { anAction, someone, type TestAction } from "@/test-support/builders";
import { freshDatabase } from "@/test-support/database";
import { aContractMilestone, postponing } from "@/test-support/milestones";
import { aCorrection, aPilotAtWork, openExpense } from "@/test-support/spending";
import { handOutWorkbook } from "./hand-out-workbook";
import type { CheckedRow, ImportContext } from "./importer";
import { withWorkbook } from "./returned-workbook";

beforeAll(freshDatabase);

type Pilot = Awaited<ReturnType<typeof aPilotAtWork>>;
const scopeOf = ({ territory }: TestAction) => ({ territoryId: territory.id, regionId: territory.regionId });

async function handedOut({ pilot, action }: Pilot) {
  const territory = { ...scopeOf(action), asOf: action.territory.today, name: "Essai", isDemo: true };
  const bytes = await write(pilot, (tx) => handOutWorkbook(tx, pilot, territory));
  if (bytes === null) throw new Error("nothing to hand out");
  const issue = await client().workbookIssue.findFirstOrThrow({
    where: { ownerId: pilot.id },
    orderBy: { madeAt: "desc" },
  });
  return { workbookId: issue.id, book: await readXlsx(bytes) };
}

/** The lines of a sheet as the import names them, with what its holder changed. */
function returned(
  book: Awaited<ReturnType<typeof readXlsx>>,
  kind: WorkbookKind,
  changes: Record<string, ReadCell> = {},
): FileRow[] {
  const title = { EXPENSES: "Dépenses", MILESTONES: "Jalons", FUNDING: "Financement" }[kind];
  const rows = book.sheets.find(({ name }) => name === title)?.rows ?? [];
  const said = (value: unknown): ReadCell =>
    value instanceof Date
      ? { date: value.toISOString().slice(0, 10) }
      : typeof value === "number"
        ? { number: String(value) }
        : ((value as string | null) ?? null);
  return rows.slice(1).flatMap((cells, rank) =>
    cells.every((value) => value === null || value === "")
      ? []
      : [
          {
            line: rank + 2,
            typed: Object.fromEntries(
              sheetFields(kind).map(({ name }, column) => [
                name,
                { cell: name in changes ? (changes[name] ?? null) : said(cells[column]), address: `X${rank + 2}` },
              ]),
            ),
          },
        ],
  );
}

async function judged(who: Pilot, kind: WorkbookKind, workbookId: string | null, rows: FileRow[]) {
  const passed: FileRow[] = [];
  const kept: CheckedRow[] = [];
  const importer = withWorkbook(kind, {
    fields: sheetFields(kind),
    check: async (_tx, _context, pages) => {
      for await (const page of pages) passed.push(...page);
      return [];
    },
    apply: async () => ({ rows: 0 }),
    undo: async () => ({ rows: 0 }),
  });
  const context: ImportContext = {
    ...scopeOf(who.action),
    importId: crypto.randomUUID(),
    viewer: who.pilot,
    today: who.action.territory.today,
    amendmentId: null,
    workbookId,
    fileName: "classeur.xlsx",
  };
  async function* pages() {
    yield rows;
  }
  await read(who.pilot, (tx) => importer.check(tx, context, pages(), async (verdicts) => void kept.push(...verdicts)));
  return { passed, kept };
}

test("a pilot gets a sheet per kind with the rows of their own actions, and a mark that tells it later", async () => {
  const who = await aPilotAtWork();
  const neighbour = await anAction(client(), who.territory);
  const lead = await someone(client(), "ADMIN", who.territory);
  await openExpense(who.pilot, who.action.id, { amount: cents(1_234_56), object: "=1+1" });
  await openExpense(lead, neighbour.id, { object: "Chez le voisin" });
  await aContractMilestone(who.action, who.pilot.id);
  const { workbookId, book } = await handedOut(who);
  expect(book.sheets.map(({ name }) => name)).toEqual(["Mode d’emploi", "Dépenses", "Jalons", "Financement", "Listes"]);
  expect(book.properties?.keywords).toBe(`creuset-classeur:${workbookId}`);
  expect(book.sheets[0]?.rows.flat()).toContain("Données de démonstration");
  const [expense, ...others] = returned(book, "EXPENSES");
  expect(others).toEqual([]);
  expect(expense?.typed).toMatchObject({
    object: { cell: "=1+1" },
    amount: { cell: { number: "1234.56" } },
    date: { cell: { date: "2021-01-10" } },
    stage: { cell: "Engagé" },
  });
  expect(returned(book, "MILESTONES")[0]?.typed.baseline?.cell).toEqual({ date: "2021-05-01" });
  const protectedSheets = book.sheets.filter(({ protection }) => protection?.sheet);
  expect(protectedSheets.length).toBe(5);
  expect(book.sheets[1]?.dataValidations?.length).toBeGreaterThan(4);
});

test("nobody gets a workbook for actions they only read", async () => {
  const { action, territory } = await aPilotAtWork();
  const target = { ...scopeOf(action), asOf: territory.today, name: "Essai", isDemo: false };
  for (const role of ["COPIL", "PREFECTURE", "OBSERVER", "INDUSTRIALIST"] as const) {
    const viewer = await someone(client(), role, role === "INDUSTRIALIST" ? action : territory);
    expect(await write(viewer, (tx) => handOutWorkbook(tx, viewer, target))).toBeNull();
  }
});

test("returned as it was, it changes nothing even when others worked meanwhile", async () => {
  const who = await aPilotAtWork();
  const milestoneId = await aContractMilestone(who.action, who.pilot.id);
  const { workbookId, book } = await handedOut(who);
  await postponeMilestone(who.pilot, postponing(milestoneId, { version: 1 }));
  const { passed, kept } = await judged(who, "MILESTONES", workbookId, returned(book, "MILESTONES"));
  expect(kept).toEqual([]);
  const now = await client().milestoneMove.findFirstOrThrow({ where: { milestoneId, kind: "POSTPONED" } });
  expect(passed[0]?.typed.forecast?.cell).toEqual({ date: now.toDate?.toISOString().slice(0, 10) });
});

test("a cell two people changed is told with who, when, and both values; a row taken back can't be changed", async () => {
  const who = await aPilotAtWork();
  const milestoneId = await aContractMilestone(who.action, who.pilot.id);
  const { batchId } = await openExpense(who.pilot, who.action.id);
  const { workbookId, book } = await handedOut(who);
  await postponeMilestone(who.pilot, postponing(milestoneId, { version: 1 }));
  const changed = returned(book, "MILESTONES", { forecast: { date: "2022-01-15" } });
  const { passed, kept } = await judged(who, "MILESTONES", workbookId, changed);
  expect(passed).toEqual([]);
  expect(kept[0]).toMatchObject({ state: "INVALID", problems: [{ field: "forecast", level: "ERROR" }] });
  expect(kept[0]?.problems[0]?.message).toContain(who.pilot.name);
  const entry = await client().expenseEntry.findFirstOrThrow({ where: { batchId } });
  await correctEntry(who.pilot, aCorrection(entry.id));
  const gone = await judged(who, "EXPENSES", workbookId, returned(book, "EXPENSES", { amount: { number: "999" } }));
  expect(gone.kept[0]?.problems[0]?.message).toContain("n’existe plus");
  const left = await judged(who, "EXPENSES", workbookId, returned(book, "EXPENSES"));
  expect(left.kept[0]?.state).toBe("UNCHANGED");
});

test("the workbook of someone else is refused, and any other file goes to its importer as it is", async () => {
  const who = await aPilotAtWork();
  await aContractMilestone(who.action, who.pilot.id);
  const { workbookId, book } = await handedOut(who);
  const other = { ...who, pilot: await someone(client(), "PILOT", who.action) };
  const rows = returned(book, "MILESTONES");
  await expect(judged(other, "MILESTONES", workbookId, rows)).rejects.toMatchObject({ code: "workbook.foreign" });
  expect((await judged(other, "MILESTONES", null, rows)).passed).toEqual(rows);
});
