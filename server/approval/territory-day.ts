import "server-only";
import { todayInFrance } from "@/server/clock";
import type { Transaction } from "@/server/db/transaction";

/** Today in the territory, as the database's dates take it. */
export async function territoryDay(tx: Transaction, territoryId: string): Promise<Date> {
  const { situationDate } = await tx.territory.findUniqueOrThrow({
    where: { id: territoryId },
    select: { situationDate: true },
  });
  return situationDate ?? new Date(todayInFrance());
}
