import { withDatabase } from "./database";

/**
 * How many gestures people have made, what they wrote to each other included. Those of the demonstration stop on its situation
 * date; the others are written at the real time, years later.
 */
export function countTyped(): Promise<{ typed: number }> {
  return withDatabase(async (db) => {
    const [row] = await db.$queryRaw<{ typed: number }[]>`
      SELECT count(*)::int AS typed
      FROM (SELECT territory_id, at FROM journal_entry UNION ALL SELECT territory_id, recorded_at FROM comment) j
        JOIN territory t ON t.id = j.territory_id
      WHERE NOT t.is_demo OR t.situation_date IS NULL OR j.at >= t.situation_date + interval '1 day'`;
    return { typed: row?.typed ?? 0 };
  });
}
