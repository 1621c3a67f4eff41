import { createHash } from "node:crypto";
import { z } from "zod";
import { type FileRow, typedOf } from "@/domain/import/file-row";
import { cellText } from "@/domain/import/read-cell";
import type { Transaction } from "@/server/db/transaction";
import type { CheckedRow, ImportContext, Importer } from "@/server/import/importer";

const keys = z.array(z.object({ key: z.string() }));

/** The smallest importer there is: what it records is one more in the count of expenses of the territory, row by row. */
export const COUNTING_IMPORTER: Importer = {
  fields: [
    { name: "amount", label: "Montant", required: true, kind: "amount", headers: ["montant"] },
    { name: "object", label: "Objet", required: false, kind: "text", headers: ["objet"] },
  ],
  async check(tx, { territoryId }, pages, keep) {
    const recorded = new Set(
      keys
        .parse(
          await tx.$queryRaw`SELECT key FROM import_row WHERE territory_id = ${territoryId}::uuid AND state = 'IMPORTED'`,
        )
        .map(({ key }) => key),
    );
    const met = new Map<string, number>();
    let ready = 0;
    for await (const page of pages) {
      const rows = page.map((row) => judged(row, met, recorded));
      ready += rows.filter(({ state }) => state === "READY").length;
      await keep(rows);
    }
    return [{ label: "Lignes", before: recorded.size, after: recorded.size + ready, unit: "COUNT" }];
  },
  async apply(tx, context) {
    const rows = await tx.$executeRaw`
      UPDATE import_row SET state = 'IMPORTED' WHERE import_id = ${context.importId}::uuid AND state IN ('READY', 'CHANGED')`;
    await count(tx, context, rows);
    return { rows };
  },
  async undo(tx, context) {
    const rows = await tx.importRow.count({ where: { importId: context.importId, state: "IMPORTED" } });
    await count(tx, context, -rows);
    return { rows };
  },
};

async function count(tx: Transaction, { territoryId }: ImportContext, rows: number): Promise<void> {
  await tx.territory.update({ where: { id: territoryId }, data: { lastExpense: { increment: rows } } });
}

function judged(row: FileRow, met: Map<string, number>, recorded: ReadonlySet<string>): CheckedRow {
  const amount = cellText(typedOf(row, "amount").cell);
  const object = cellText(typedOf(row, "object").cell);
  const said = `${amount}|${object}`;
  const occurrence = (met.get(said) ?? 0) + 1;
  met.set(said, occurrence);
  const key = createHash("sha256").update(`${said}|${occurrence}`).digest("hex");
  const told = { line: row.line, values: { amount, object }, comparison: null, key };
  if (!/^\d+$/.test(amount)) return { ...told, state: "INVALID", values: null, problems: [unreadable(row, amount)] };
  if (recorded.has(key)) return { ...told, state: "UNCHANGED", problems: [] };
  if (object === "Doublon" && !row.anyway) return { ...told, state: "DUPLICATE", problems: [] };
  return { ...told, state: "READY", problems: [] };
}

function unreadable(row: FileRow, read: string) {
  const { address } = typedOf(row, "amount");
  return { level: "ERROR", field: "amount", address, read, message: "Montant illisible.", suggestion: "12" } as const;
}
