import { inOneTransaction, withDatabase } from "./database";
import { loadDemo } from "./demo/load-demo";
import { DEMO_ACCOUNTS, type DemoAccount } from "./demo/people";
import { loadFacts } from "./facts/load-facts";

/** Loads the facts and, when asked, the demonstration; gives the accounts one may enter it with. */
export function loadContent({ demo }: { demo: boolean }): Promise<{ accounts: readonly DemoAccount[] }> {
  return withDatabase((db) =>
    inOneTransaction(db, async (tx) => {
      const ground = await loadFacts(tx);
      if (!demo) return { accounts: [] };
      await loadDemo(tx, ground);
      return { accounts: DEMO_ACCOUNTS };
    }),
  );
}
