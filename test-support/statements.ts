import pg from "pg";
import { vi } from "vitest";

/** How many statements are sent to the database while this runs, those that begin and end transactions included. */
export async function statementsOf(run: () => Promise<unknown>): Promise<number> {
  const sent = vi.spyOn(pg.Client.prototype, "query");
  try {
    await run();
    return sent.mock.calls.length;
  } finally {
    sent.mockRestore();
  }
}
