import "server-only";
import { z } from "zod";
import { namedRow } from "@/domain/import/columns";
import type { FileRow } from "@/domain/import/file-row";
import type { Transaction } from "@/server/db/transaction";
import { storedCells, storedFixes } from "./import-rows";
import type { LoadedImport } from "./load-import";

const ROWS_AT_ONCE = 2_000;

const rows = z.array(z.object({ line: z.int(), cells: storedCells, fixes: storedFixes }));

/** The rows of a file by pages, as its columns name them, without those left out on purpose. */
export async function* filePages(
  tx: Transaction,
  { importId, mapping }: Pick<LoadedImport, "importId" | "mapping">,
): AsyncGenerator<readonly FileRow[]> {
  for (let after = 0; ; ) {
    const page = rows.parse(
      await tx.$queryRaw`
        SELECT line, cells, fixes FROM import_row
        WHERE import_id = ${importId}::uuid AND line > ${after} AND (fixes ->> 'judged') IS DISTINCT FROM 'IGNORED'
        ORDER BY line LIMIT ${ROWS_AT_ONCE}`,
    );
    const last = page.at(-1);
    if (!last) return;
    yield page.map(({ line, cells, fixes }) => namedRow(line, cells, mapping ?? [], fixes));
    after = last.line;
  }
}
