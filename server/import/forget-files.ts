import "server-only";
import type { Transaction } from "@/server/db/transaction";

/**
 * Gives up drafts sent before that instant, with their file and rows. Of an import recorded or undone before then the file goes;
 * the rows of a recorded one stay, for they say what to undo and what a file must not add twice.
 */
export async function forgetFiles(tx: Transaction, before: Date): Promise<number> {
  await tx.$executeRaw`
    UPDATE import_batch SET state = 'ABANDONED', progress = 0, version = version + 1
    WHERE created_at < ${before} AND state IN ('READING', 'UNREADABLE', 'COLUMNS', 'CHECKING', 'CHECKED')`;
  await tx.$executeRaw`
    DELETE FROM import_row r USING import_batch b
    WHERE b.id = r.import_id AND (b.state = 'ABANDONED' OR b.state = 'UNDONE' AND b.undone_at < ${before})`;
  return tx.$executeRaw`
    DELETE FROM import_file f USING import_batch b
    WHERE b.id = f.import_id AND (b.state = 'ABANDONED' OR b.state IN ('IMPORTED', 'UNDONE') AND coalesce(b.undone_at, b.imported_at) < ${before})`;
}
