import "server-only";
import { z } from "zod";
import { cellProblem } from "@/domain/import/cell-problem";
import { type ColumnMapping, namedRow } from "@/domain/import/columns";
import type { ImportField } from "@/domain/import/import-field";
import { ROW_STATES, type RowState } from "@/domain/import/import-state";
import { ROW_FILTERS, ROWS_PER_PAGE, type RowFilter, type RowPage, type ShownRow } from "@/domain/import/import-view";
import type { ReadCell } from "@/domain/import/read-cell";
import { NO_FIXES, rowFixes } from "@/domain/import/row-fixes";
import { shownCell } from "@/domain/import/shown-cell";
import { Prisma } from "@/prisma/generated/client";
import type { Transaction } from "@/server/db/transaction";

export type AskedRows = { filter: RowFilter; after: number };

const KEPT: Record<RowFilter, readonly RowState[] | null> = {
  toutes: null,
  "a-corriger": ["INVALID"],
  doublons: ["DUPLICATE"],
  modifiees: ["CHANGED"],
};

export const storedCells = z.custom<readonly ReadCell[]>(Array.isArray);
export const storedFixes = rowFixes.nullable().transform((fixes) => fixes ?? NO_FIXES);
const row = z.object({
  line: z.int(),
  cells: storedCells,
  fixes: storedFixes,
  values: z.unknown(),
  state: z.enum(ROW_STATES),
  problems: z
    .array(cellProblem)
    .nullable()
    .transform((problems) => problems ?? []),
  comparison: z.unknown(),
});
const page = z.object({
  rows: z.array(row).nullable(),
  counts: z.partialRecord(z.enum(ROW_STATES), z.int()).nullable(),
  previous: z.int().nullable(),
});

type Of = { importId: string; mapping: ColumnMapping; fields: readonly ImportField[] };

/** One page of the rows the filter keeps, by line, with how many every filter keeps. */
export async function rowPage(tx: Transaction, of: Of, { filter, after }: AskedRows): Promise<RowPage> {
  const states = KEPT[filter];
  const kept = Prisma.sql`import_id = ${of.importId}::uuid ${
    states === null ? Prisma.empty : Prisma.sql`AND state = ANY (${[...states]}::"ImportRowState"[])`
  }`;
  const found = await tx.$queryRaw<{ page: unknown }[]>`
    SELECT json_build_object(
      'rows', (SELECT json_agg(r ORDER BY r.line) FROM (
        SELECT line, cells, fixes, "values", state, problems, comparison FROM import_row
        WHERE ${kept} AND line > ${after} ORDER BY line LIMIT ${ROWS_PER_PAGE + 1}) r),
      'counts', (SELECT json_object_agg(state, n) FROM (
        SELECT state, count(*) AS n FROM import_row WHERE import_id = ${of.importId}::uuid GROUP BY state) c),
      'previous', (SELECT line FROM import_row WHERE ${kept} AND line <= ${after} ORDER BY line DESC OFFSET ${ROWS_PER_PAGE} LIMIT 1)
    ) AS page`;
  const { rows, counts, previous } = page.parse(found[0]?.page);
  const shown = (rows ?? []).slice(0, ROWS_PER_PAGE);
  const sum = (among: readonly RowState[]) => among.reduce((all, state) => all + (counts?.[state] ?? 0), 0);
  const byFilter = Object.fromEntries(ROW_FILTERS.map((word) => [word, sum(KEPT[word] ?? ROW_STATES)]));
  const last = shown.at(-1);
  return {
    filter,
    rows: shown.map((each) => shownRow(each, of)),
    total: byFilter[filter] ?? 0,
    counts: byFilter as Record<RowFilter, number>,
    previous: after === 0 ? null : (previous ?? 0),
    next: last && (rows ?? []).length > ROWS_PER_PAGE ? last.line : null,
  };
}

function shownRow({ cells, fixes, ...told }: z.output<typeof row>, { mapping, fields }: Of): ShownRow {
  const { typed } = namedRow(told.line, cells, mapping, fixes);
  const kinds = new Map(fields.map(({ name, kind }) => [name, kind]));
  const shown = Object.entries(typed).map(([field, { cell, address, fixed }]) => [
    field,
    { text: shownCell(cell, kinds.get(field) ?? "text"), address, fixed: fixed ?? false },
  ]);
  return { ...told, judged: fixes.judged, cells: Object.fromEntries(shown) };
}
