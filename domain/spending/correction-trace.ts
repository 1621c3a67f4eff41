import type { LedgerEntry } from "./ledger";

/** For each entry taken back, by its id, the reversal that did: it carries who, when and why. */
export function reversalsById<Entry extends Pick<LedgerEntry, "reversesId">>(
  entries: readonly Entry[],
): ReadonlyMap<string, Entry> {
  return new Map(entries.flatMap((entry) => (entry.reversesId === null ? [] : [[entry.reversesId, entry] as const])));
}
