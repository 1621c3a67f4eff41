import "server-only";
import { notFound } from "next/navigation";
import { z } from "zod";
import { cellProblem } from "@/domain/import/cell-problem";
import { columnLetters, namedRow } from "@/domain/import/columns";
import type { FileRow } from "@/domain/import/file-row";
import { cellText } from "@/domain/import/read-cell";
import { shownCell } from "@/domain/import/shown-cell";
import type { Transaction } from "@/server/db/transaction";
import { download } from "@/server/export/download";
import type { ExportColumn, ExportTable } from "@/server/export/export-table";
import { loadTerritory } from "@/server/territory/territory-page";
import { storedCells, storedFixes } from "./import-rows";
import { fieldsOf } from "./importers";
import { seenImport } from "./show-import";

const rows = z.array(
  z.object({ line: z.int(), cells: storedCells, fixes: storedFixes, problems: z.array(cellProblem).nullable() }),
);
type Row = z.output<typeof rows>[number];
type Seen = NonNullable<Awaited<ReturnType<typeof seenImport>>>;

const NOTES = [
  "Corrigez ces lignes dans leur colonne, puis importez ce classeur : les lignes déjà enregistrées ne le sont pas deux fois.",
  "La colonne « À corriger » dit ce qui ne va pas. Elle n’est pas lue.",
];

/** The rows to correct as a workbook, under the titles of the file they come from, with what is wrong beside. */
export async function faultyRows(slug: string, id: string): Promise<Response> {
  const { contract, extra } = await loadTerritory(slug, {}, async (tx, seen) => {
    const batch = (await seenImport(tx, seen, id)) ?? notFound();
    return { batch, rows: await invalidRows(tx, batch.id) };
  });
  const table = faultyTable(extra.batch, extra.rows);
  const cover = [
    ["Territoire", contract.territory.name],
    ["Fichier d’origine", extra.batch.fileName],
    ["Lignes à corriger", String(extra.rows.length)],
  ] as const;
  return download(table, cover, { format: "xlsx", name: `${slug}-${table.slug}`, mention: null });
}

async function invalidRows(tx: Transaction, importId: string): Promise<Row[]> {
  return rows.parse(
    await tx.importRow.findMany({
      where: { importId, state: "INVALID" },
      select: { line: true, cells: true, fixes: true, problems: true },
      orderBy: { line: "asc" },
    }),
  );
}

function faultyTable({ layout, mapping, kind }: Seen, faulty: readonly Row[]): ExportTable {
  const headers = layout?.headers ?? [];
  const kinds = new Map(fieldsOf(kind, layout).map((field) => [field.name, field.kind]));
  const text = (header: string): ExportColumn => ({ header, kind: "text" });
  const cellsOf = ({ line, cells, fixes }: Row) => {
    const { typed } = namedRow(line, cells, mapping ?? [], fixes);
    return headers.map((_, rank) => shown(typed, mapping?.[rank] ?? null) ?? cellText(cells[rank] ?? null));
  };
  const shown = (typed: FileRow["typed"], field: string | null) =>
    field === null ? null : shownCell(typed[field]?.cell ?? null, kinds.get(field) ?? "text");
  return {
    slug: "lignes-a-corriger",
    title: "Lignes à corriger",
    columns: [...headers.map((header, rank) => text(header || `Colonne ${columnLetters(rank)}`)), text("À corriger")],
    rows: faulty.map((row) => [...cellsOf(row), wrongs(row)]),
    totals: null,
    notes: NOTES,
  };
}

function wrongs({ line, problems }: Row): string {
  const errors = (problems ?? []).filter(({ level }) => level === "ERROR");
  return [`Ligne ${line} du fichier`, ...errors.map(({ message }) => message)].join(". ").replaceAll("..", ".");
}
