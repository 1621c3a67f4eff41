import "server-only";
import type { Viewer } from "@/domain/access/permissions";
import { isSearchable, NOTHING_FOUND, readSearchText, resultsOf, type SearchResults } from "@/domain/search/search";
import { expenseReference } from "@/domain/spending/expense-reference";
import { read } from "@/server/db/transaction";
import { actionHits, decisionHits, pageHits, partHits, peopleHits } from "./hits";
import { searchCandidates } from "./search.queries";
import { seenBy } from "./seen";

/** What the viewer may open that answers what an address or a field asks for, in all the territories they reach. */
export async function findEverything(viewer: Viewer, asked: unknown): Promise<SearchResults> {
  const text = readSearchText(asked);
  if (!isSearchable(text)) return resultsOf(text, viewer.isDemo, NOTHING_FOUND);
  const found = await read(viewer, (tx) => searchCandidates(tx, text));
  const seen = seenBy(viewer, found);
  const demo = [...seen.territories.values()].some(({ isDemo }) => isDemo);
  return resultsOf(text, demo, {
    ACTION: actionHits(seen, text),
    MILESTONE: partHits(seen, text, found.milestones, ({ id, title }) => ({ label: title, query: `jalon=${id}` })),
    EXPENSE: partHits(seen, text, found.expenses, ({ id, number, object, supplier }) => ({
      label: `${expenseReference(number)} · ${object}`,
      said: supplier,
      query: `depense=${id}`,
    })),
    OBSTACLE: partHits(seen, text, found.obstacles, ({ id, title }) => ({ label: title, query: `blocage=${id}` })),
    DECISION: decisionHits(seen, found.decisions),
    PERSON: peopleHits(seen, found.people),
    PAGE: pageHits(seen, text),
  });
}
