import "server-only";
import { parsePart } from "./parse-part";
import type { SheetTables } from "./sheet-tables";
import { damaged } from "./unreadable";
import type { Shared } from "./xlsx-cell";
import { checkContentTypes, type Relation, relationsOf, type ZipEntries } from "./xlsx-parts";
import { SheetRows } from "./xlsx-sheet";
import { sharedStrings } from "./xlsx-strings";
import { cellFormats } from "./xlsx-styles";

const LARGEST_SHEET = 384 * 1024 * 1024;

type NamedSheet = { name: string; isHidden: boolean; relation: string };

/** Reads every sheet of a workbook, in their order. */
export async function readXlsx(entries: ZipEntries, tables: SheetTables): Promise<{ epoch1904: boolean }> {
  await checkContentTypes(entries);
  const roots = await relationsOf(entries, "");
  const workbook = roots.find(({ type }) => type === "officeDocument")?.path;
  if (workbook === undefined) throw damaged();
  for (const { path } of roots.filter(({ type }) => /-properties$/.test(type))) {
    const properties = entries.get(path);
    if (properties) await parsePart(properties, { text: (text) => tables.mark(text) });
  }
  const relations = await relationsOf(entries, workbook);
  const { sheets, epoch1904 } = await workbookSheets(entries, workbook);
  const shared: Shared = {
    strings: await sharedStrings(partOf(entries, relations, "sharedStrings")),
    formats: await cellFormats(partOf(entries, relations, "styles")),
    epoch: epoch1904 ? 1904 : 1900,
  };
  for (const { name, isHidden, relation } of sheets) {
    const found = relations.find(({ id }) => id === relation);
    if (!found) throw damaged(`feuille « ${name} »`);
    if (found.type !== "worksheet") continue;
    tables.openSheet(name, isHidden);
    const rows = new SheetRows(shared, (line, cells) => tables.row(line, cells));
    await parsePart(entries.get(found.path), rows, { most: LARGEST_SHEET, between: () => tables.flush() });
    rows.end();
    tables.closeSheet();
  }
  return { epoch1904 };
}

function partOf(entries: ZipEntries, relations: readonly Relation[], type: string) {
  const relation = relations.find((each) => each.type === type);
  if (!relation) return undefined;
  const entry = entries.get(relation.path);
  if (!entry) throw damaged();
  return entry;
}

async function workbookSheets(
  entries: ZipEntries,
  path: string,
): Promise<{ sheets: readonly NamedSheet[]; epoch1904: boolean }> {
  const sheets: NamedSheet[] = [];
  let epoch1904 = false;
  await parsePart(entries.get(path), {
    open: (element, attributes) => {
      if (element === "workbookPr") epoch1904 = /^(?:1|true)$/.test(attributes.date1904 ?? "");
      if (element !== "sheet") return;
      const [, relation] = Object.entries(attributes).find(([key]) => key.endsWith(":id")) ?? [];
      if (attributes.name === undefined || relation === undefined) throw damaged();
      sheets.push({ name: attributes.name, isHidden: (attributes.state ?? "visible") !== "visible", relation });
    },
  });
  if (sheets.length === 0) throw damaged();
  return { sheets, epoch1904 };
}
