import "server-only";
import { z } from "zod";
import type { Viewer } from "@/domain/access/permissions";
import type { FixCellInput, JudgeRowInput } from "@/domain/import/import.schema";
import type { RowFixes } from "@/domain/import/row-fixes";
import { Refusal } from "@/domain/shared/refusal";
import { Prisma } from "@/prisma/generated/client";
import type { Done } from "@/server/command";
import { type Transaction, write } from "@/server/db/transaction";
import { storedFixes } from "./import-rows";
import { fieldsOf } from "./importers";
import { type LoadedImport, loadOwnImport, requireState } from "./load-import";
import { recheck } from "./recheck";

const NO_LINE = "Cette ligne n’est pas dans le fichier. Rechargez la page.";

/** Types a cell again; the file's own words come back with `undo`. */
export function fixCell(viewer: Viewer, input: FixCellInput): Promise<Done> {
  const { line, field, value = "", undo } = input;
  return write(viewer, async (tx) => {
    const batch = await loadOwnImport(tx, viewer, input);
    requireState(batch, "CHECKED");
    if (!fieldsOf(batch.kind, batch.layout).some(({ name }) => name === field))
      throw new Refusal("import.field", NO_LINE);
    await change(tx, batch, line, ({ cells: { [field]: _former, ...others }, judged }) => ({
      cells: undo ? others : { ...others, [field]: value },
      judged,
    }));
    await recheck(tx, viewer, batch);
    return { message: undo ? `Ligne ${line}\u00a0: correction annulée.` : `Ligne ${line} corrigée.` };
  });
}

const JUDGED = { IGNORED: "laissée de côté", ANYWAY: "à importer quand même" };

/** Leaves a row out, records it though it looks recorded, or takes that back. */
export function judgeRow(viewer: Viewer, input: JudgeRowInput): Promise<Done> {
  const { line, judged = null } = input;
  return write(viewer, async (tx) => {
    const batch = await loadOwnImport(tx, viewer, input);
    requireState(batch, "CHECKED");
    await change(tx, batch, line, (fixes) => ({ ...fixes, judged }));
    if (judged === "IGNORED")
      await tx.importRow.updateMany({ where: { importId: batch.importId, line }, data: { state: "IGNORED" } });
    await recheck(tx, viewer, batch);
    return { message: judged ? `Ligne ${line} ${JUDGED[judged]}.` : `Ligne ${line}\u00a0: choix annulé.` };
  });
}

const rows = z.array(z.object({ fixes: storedFixes }));

async function change(
  tx: Transaction,
  { importId }: LoadedImport,
  line: number,
  to: (fixes: RowFixes) => RowFixes,
): Promise<void> {
  const [row] = rows.parse(await tx.importRow.findMany({ where: { importId, line }, select: { fixes: true } }));
  if (!row) throw new Refusal("import.line", NO_LINE);
  const fixes = to(row.fixes);
  const isBare = fixes.judged === null && Object.keys(fixes.cells).length === 0;
  await tx.importRow.update({
    where: { importId_line: { importId, line } },
    data: { fixes: isBare ? Prisma.DbNull : fixes },
  });
}
