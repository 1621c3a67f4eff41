import "server-only";
import { notFound } from "next/navigation";
import type { Viewer } from "@/domain/access/permissions";
import { type CalendarDate, dateInParis, isCalendarDate } from "@/domain/shared/calendar-date";
import { readKnownAt } from "@/domain/shared/known-at";
import { keepingRefusals } from "@/server/access/denial";
import { requireViewer } from "@/server/access/viewer";
import { now } from "@/server/clock";
import { read, type Transaction } from "@/server/db/transaction";
import { loadExplanation } from "@/server/explanation/load-explanation";
import { frameFacts } from "@/server/follow-up/frame-facts";
import { sharedContract } from "./action-reading";
import { contractFacts } from "./contract-facts";
import type { ContractRow } from "./contract-rows";
import { type VisibleContract, visibleContract } from "./visible-contract";

export type SearchParams = Record<string, string | string[] | undefined>;

/**
 * When the address asks to be read: at a day, and as known at an instant. Anything unreadable asks for nothing, and so
 * does an instant to come; without a day of its own, what was known at an instant is read at the day of that instant.
 */
export function requestedReading(params: SearchParams): { day: CalendarDate | null; knownAt: Date | null } {
  const { situation, connu } = params;
  const instant = typeof connu === "string" ? readKnownAt(connu) : null;
  const knownAt = instant !== null && instant <= now().getTime() ? new Date(instant) : null;
  if (typeof situation === "string" && isCalendarDate(situation)) return { day: situation, knownAt };
  return { day: knownAt && dateInParis(knownAt), knownAt };
}

type Extra<Read> = (tx: Transaction, contract: VisibleContract, present: ContractRow) => Promise<Read>;
type Loaded<Read> = { contract: VisibleContract; extra: Read };

type Asked = ReturnType<typeof requestedReading>;

/**
 * What is read of a territory, from one snapshot: the contract as its viewer may see it, and what the caller adds from the
 * same transaction. An unknown territory and one outside the viewer's scope are the same 404. Who does not read every action
 * gets the contract's totals of today whatever day is asked for: `present` is what those are made of, and stays on the server.
 */
export function readTerritory<Read>(
  viewer: Viewer,
  slug: string,
  { day, knownAt }: Asked,
  extra: Extra<Read>,
): Promise<Loaded<Read>> {
  return read(viewer, async (tx) => {
    const facts = await contractFacts(tx, slug, day, knownAt);
    const seen = facts && visibleContract(viewer, facts, knownAt);
    const present = seen?.shared && seen.readOnly ? await contractFacts(tx, slug, null) : facts;
    if (!seen || !present) notFound();
    const contract = present === facts ? seen : { ...seen, shared: sharedContract(viewer, present) };
    return { contract, extra: await extra(tx, contract, present) };
  });
}

/** The same for whoever is signed in, at the moment the address asks for. */
export async function loadTerritory<Read>(
  slug: string,
  params: SearchParams,
  extra: Extra<Read>,
): Promise<Loaded<Read>> {
  const viewer = await requireViewer();
  return keepingRefusals(viewer, () => readTerritory(viewer, slug, requestedReading(params), extra));
}

/**
 * The same with what every page shows around it: what its viewer is awaited for, and the answer to `?pourquoi=`, about the
 * whole contract or about the action whose number is given.
 */
export async function loadTerritoryPage<Read>(
  slug: string,
  params: SearchParams,
  extra: Extra<Read>,
  about: number | null = null,
): Promise<Loaded<Read>> {
  const { contract, extra: page } = await loadTerritory(slug, params, async (tx, seen, present) => {
    const found = await extra(tx, seen, present);
    const why = await loadExplanation(tx, seen, params, { about, present });
    return { found, around: { why, followUp: await frameFacts(tx, seen.viewer, seen) } };
  });
  return { contract: { ...contract, ...page.around }, extra: page.found };
}
