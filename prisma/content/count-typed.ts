import { withDatabase } from "./database";

/**
 * How many gestures people have made. Those of the demonstration stop on its situation date; the journal writes the
 * others at the real time, years later.
 */
export function countTyped(): Promise<{ typed: number }> {
  return withDatabase(async (db) => {
    const [row] = await db.$queryRaw<{ typed: number }[]>`
      SELECT count(*)::int AS typed
      FROM journal_entry j JOIN territory t ON t.id = j.territory_id
      WHERE NOT t.is_demo OR t.situation_date IS NULL OR j.at >= t.situation_date + interval '1 day'`;
    return { typed: row?.typed ?? 0 };
  });
}
