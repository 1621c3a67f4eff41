import "server-only";
import { can } from "@/domain/access/permissions";
import { ROLE_LABELS } from "@/domain/access/roles";
import { ranked, type SearchHit } from "@/domain/search/search";
import { namesPage, TERRITORY_PAGES } from "@/domain/search/searched-pages";
import { NBSP } from "@/domain/shared/format";
import type { SearchCandidates } from "./search.queries";
import { opens, type Seen } from "./seen";

type PartHit = { label: string; said?: string; query: string };

const told = (parts: readonly (string | undefined)[]) => parts.filter((part) => part !== undefined).join(" · ");

/** Of an action that is not read in full, what everyone in the territory knows: it leads to the dashboard. */
export function actionHits({ actions }: Seen, text: string): SearchHit[] {
  const hits = actions
    .filter(({ matches }) => matches)
    .map(({ actionId: id, number, title, carrier, full, territory }) => {
      const board = `/territoires/${territory.slug}`;
      const detail = told([`Action ${number}`, carrier, territory.said]);
      return { number, hit: { id, label: title, detail, href: full ? `${board}/actions/${number}` : board } };
    });
  return ranked(hits, text, ({ number, hit }) => (text === String(number) ? text : hit.label)).map(({ hit }) => hit);
}

/** Parts of the actions read in full, and of no other. */
export function partHits<Row extends { id: string; actionId: string }>(
  { read }: Seen,
  text: string,
  rows: readonly Row[],
  hitOf: (row: Row) => PartHit,
): SearchHit[] {
  const hits = rows.flatMap((row) => {
    const action = read.get(row.actionId);
    if (!action) return [];
    const { label, said, query } = hitOf(row);
    const { number, shortTitle, territory } = action;
    const detail = told([said, `action ${number}, ${shortTitle}`, territory.said]);
    return [{ id: row.id, label, detail, href: `/territoires/${territory.slug}/actions/${number}?${query}` }];
  });
  return ranked(hits, text, ({ label }) => label);
}

/** Those of the actions read in full; those of the whole contract for who reads all of it. */
export function decisionHits({ viewer, territories, read }: Seen, rows: SearchCandidates["decisions"]): SearchHit[] {
  return rows.flatMap(({ id, actionId, territoryId, number, meeting, text }) => {
    const territory = territories.get(territoryId);
    const action = actionId === null ? null : read.get(actionId);
    if (!territory || action === undefined) return [];
    if (action === null && !can(viewer, "action.read", territory)) return [];
    const session = `COPIL n°${NBSP}${meeting}, décision ${number}`;
    const detail = told([session, action ? `action ${action.number}` : undefined, territory.said]);
    return [{ id, label: text, detail, href: `/territoires/${territory.slug}/copil?decision=${id}` }];
  });
}

/** Everyone for who manages the people of the territory; for the others, the pilots of the actions they read. */
export function peopleHits({ viewer, territories, read }: Seen, rows: SearchCandidates["people"]): SearchHit[] {
  return rows.flatMap(({ id, name, role, territoryId, actionId }) => {
    const territory = territories.get(territoryId);
    if (!territory) return [];
    const action = actionId === null ? undefined : read.get(actionId);
    const isManaged = can(viewer, "people.manage", territory);
    if (!isManaged && (role !== "PILOT" || !action)) return [];
    const page = isManaged ? "administration/personnes" : `actions/${action?.number}`;
    const detail = told([ROLE_LABELS[role], action && `action ${action.number}`, territory.said]);
    return [
      { id: `${id}.${role}.${actionId ?? ""}`, label: name, detail, href: `/territoires/${territory.slug}/${page}` },
    ];
  });
}

export function pageHits(seen: Seen, text: string): SearchHit[] {
  const hits = [...seen.territories.values()].flatMap((territory) =>
    TERRITORY_PAGES.filter((page) => opens(seen, page.need, territory) && namesPage(text, page, territory.name)).map(
      ({ section, label }) => ({
        id: `${territory.slug}${section}`,
        label,
        detail: territory.name,
        href: `/territoires/${territory.slug}${section}`,
      }),
    ),
  );
  return ranked(hits, text, ({ label }) => label);
}
