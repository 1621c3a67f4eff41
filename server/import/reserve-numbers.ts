import "server-only";
import { enterTerritory, write } from "@/server/db/transaction";
import type { ImportContext } from "./importer";

/**
 * The numbers of that many new expenses, taken in a transaction of their own: nobody who records an expense meanwhile waits for
 * the import. One that fails after this leaves its numbers unused, a gap that nothing fills. @returns the number before the first
 */
export function reserveNumbers({ viewer, territoryId }: ImportContext, count: number): Promise<number> {
  return write(viewer, async (tx) => {
    await enterTerritory(tx, territoryId);
    const { lastExpense } = await tx.territory.update({
      where: { id: territoryId },
      data: { lastExpense: { increment: count } },
      select: { lastExpense: true },
    });
    return lastExpense - count;
  });
}
