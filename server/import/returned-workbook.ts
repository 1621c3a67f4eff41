import "server-only";
import { z } from "zod";
import { canonical } from "@/domain/import/canonical";
import type { CellProblem } from "@/domain/import/cell-problem";
import { type FileRow, typedOf } from "@/domain/import/file-row";
import type { ImportField } from "@/domain/import/import-field";
import { cellText, type ReadCell } from "@/domain/import/read-cell";
import { type CellConflict, reconcile } from "@/domain/import/reconcile";
import { shownCell } from "@/domain/import/shown-cell";
import { IDENTITY, type WorkbookCells, type WorkbookKind, type WorkbookRow } from "@/domain/import/workbook-row";
import { quoted } from "@/domain/shared/format";
import { Refusal } from "@/domain/shared/refusal";
import { lastAuthor } from "@/server/audit/last-author";
import type { Transaction } from "@/server/db/transaction";
import type { CheckedRow, ImportContext, Importer } from "./importer";
import { workbookActions, workbookRows } from "./workbook-rows";

const cell: z.ZodType<ReadCell> = z.union([
  z.null(),
  z.string(),
  z.strictObject({ number: z.string() }),
  z.strictObject({ date: z.string() }),
  z.strictObject({ boolean: z.boolean() }),
  z.strictObject({ fault: z.string() }),
]);
const snapshot = z.record(z.string(), z.record(z.string(), z.record(z.string(), cell)));

/**
 * An importer that knows what « Mon classeur » held when it was handed out: cells nobody touched change nothing, and those
 * that two people changed are told with both values. Any other file goes to the importer as it is.
 */
export function withWorkbook(kind: WorkbookKind, importer: Importer): Importer {
  return {
    ...importer,
    check: async (tx, context, pages, keep) => {
      if (context.workbookId === null) return importer.check(tx, context, pages, keep);
      const issued = await issuedRows(tx, context, kind, context.workbookId);
      const byName = new Map(importer.fields.map((field) => [field.name, field]));
      const settled: CheckedRow[] = [];
      async function* left() {
        for await (const page of pages) {
          const passed: FileRow[] = [];
          for (const row of page) {
            const judged = await judge(row);
            if ("line" in judged && "typed" in judged) passed.push(judged);
            else settled.push(judged);
          }
          yield passed;
        }
      }
      async function judge(row: FileRow): Promise<FileRow | CheckedRow> {
        const known = issued.get(identityOf(kind, row));
        if (!known) return row;
        const { base, present } = known;
        const {
          row: kept,
          touched,
          conflicts,
        } = reconcile(row, { base, present: present?.cells ?? {} }, (name, typed) => {
          const field = byName.get(name);
          return field ? canonical(field, typed) : cellText(typed.cell);
        });
        if (!present) return touched ? refused(row, [gone(row)]) : unchanged(row);
        if (conflicts.length === 0) return kept;
        const { by, on } = await lastOf(tx, present);
        return refused(
          row,
          conflicts.map((conflict) => inWords(conflict, byName.get(conflict.field), { by, on })),
        );
      }
      const figures = await importer.check(tx, context, left(), keep);
      await keep(settled);
      return figures;
    },
  };
}

async function issuedRows(tx: Transaction, context: ImportContext, kind: WorkbookKind, workbookId: string) {
  const issue = await tx.workbookIssue.findUnique({ where: { id: workbookId } });
  if (!issue || issue.territoryId !== context.territoryId || issue.ownerId !== context.viewer.id)
    throw new Refusal(
      "workbook.foreign",
      "Ce classeur a été remis à quelqu’un d’autre : téléchargez le vôtre, et reportez-y vos changements.",
    );
  const held = snapshot.parse(issue.snapshot)[kind] ?? {};
  const { territoryId, regionId, viewer, today: asOf } = context;
  const scope = { territoryId, regionId, asOf };
  const present = await workbookRows(tx, scope, kind, await workbookActions(tx, viewer, scope, kind));
  const now = new Map(present.map((row) => [row.identity, row]));
  return new Map<string, { base: WorkbookCells; present: WorkbookRow | undefined }>(
    Object.entries(held).map(([identity, base]) => [identity, { base, present: now.get(identity) }]),
  );
}

function identityOf(kind: WorkbookKind, row: FileRow): string {
  return IDENTITY[kind].map((field) => cellText(typedOf(row, field).cell).trim()).join("/");
}

async function lastOf(tx: Transaction, { subjectId }: WorkbookRow) {
  const { author, at } = await lastAuthor(tx, subjectId);
  return { by: author, on: at };
}

function inWords(
  conflict: CellConflict,
  field: ImportField | undefined,
  { by, on }: { by: string; on: string },
): CellProblem {
  const shown = (cell: ReadCell) => shownCell(cell, field?.kind ?? "text");
  const [mine, base, theirs] = [shown(conflict.mine), shown(conflict.base), shown(conflict.theirs)];
  const was = base === "" ? "elle était vide" : `elle disait ${quoted(base)}`;
  const now = theirs === "" ? "elle est vide maintenant" : `${quoted(theirs)} maintenant`;
  const message = `Changée entre-temps par ${by} (${on}) : ${was}, ${now}. Reprenez sa valeur, ou gardez la vôtre.`;
  const suggestion = theirs === "" ? null : theirs;
  return {
    level: "ERROR",
    field: conflict.field,
    address: conflict.address,
    read: mine,
    message,
    suggestion,
    own: mine,
  };
}

function gone(row: FileRow): CellProblem {
  const message =
    "Cette ligne n’existe plus : elle a été annulée ou corrigée depuis. Ouvrez-la à l’écran, ou ignorez-la ici.";
  return { level: "ERROR", field: null, address: null, read: `ligne ${row.line}`, message, suggestion: null };
}

function refused({ line }: FileRow, problems: readonly CellProblem[]): CheckedRow {
  return { line, state: "INVALID", values: null, problems, comparison: null, key: null };
}

function unchanged({ line }: FileRow): CheckedRow {
  return { line, state: "UNCHANGED", values: null, problems: [], comparison: null, key: null };
}
