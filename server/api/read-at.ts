import "server-only";
import { type CalendarDate, dateInParis } from "@/domain/shared/calendar-date";
import { now } from "@/server/clock";
import type { Transaction } from "@/server/db/transaction";
import type { ContractRow } from "@/server/territory/contract-rows";
import { readTerritory } from "@/server/territory/territory-page";
import type { VisibleContract } from "@/server/territory/visible-contract";
import type { AskedApi } from "./answer-api";
import { unreadableQuery } from "./api-problem";

type ReadAt = { as_of?: CalendarDate | undefined; known_at?: string | undefined };

/** A territory as its page reads it, on the day and at the instant the address asks for. */
export async function territoryAsked<Query extends ReadAt, Read>(
  { viewer, query, params }: AskedApi<Query>,
  extra: (tx: Transaction, contract: VisibleContract, present: ContractRow) => Promise<Read>,
): Promise<{ contract: VisibleContract; extra: Read }> {
  const knownAt = query.known_at === undefined ? null : new Date(query.known_at);
  if (knownAt && knownAt > now()) throw unreadableQuery([{ parameter: "known_at", detail: "Un instant passé." }]);
  const day = query.as_of ?? (knownAt && dateInParis(knownAt));
  return readTerritory(viewer, params.slug ?? "", { day, knownAt }, extra);
}

/** When it was read, as every answer says. */
export function readAt({ asOf, knownAt }: VisibleContract): { as_of: string; known_at: string | null } {
  return { as_of: asOf, known_at: knownAt?.toISOString() ?? null };
}
