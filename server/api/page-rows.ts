import "server-only";
import { ROWS_PER_ANSWER } from "@/domain/api/asked";
import type { Cursor } from "@/domain/shared/list-query";

type Paging = { limit?: number | undefined; cursor?: Cursor | null | undefined };

/** A page of rows already read, sorted by a rank of their own. Rows added meanwhile never shift it. */
export function pageOfRows<Row>(
  rows: readonly Row[],
  rankOf: (row: Row) => { value: string; tie: number },
  { limit = ROWS_PER_ANSWER, cursor = null }: Paging,
): { rows: Row[]; next: Cursor | null } {
  const ranked = rows
    .map((row) => ({ row, at: rankOf(row) }))
    .toSorted((a, b) => compare(a.at, b.at))
    .filter(({ at }) => cursor === null || compare(at, cursor) > 0);
  const page = ranked.slice(0, limit);
  const last = page.at(-1);
  return {
    rows: page.map(({ row }) => row),
    next: last && ranked.length > page.length ? { side: "after", ...last.at } : null,
  };
}

function compare(a: Pick<Cursor, "value" | "tie">, b: Pick<Cursor, "value" | "tie">): number {
  if (a.value !== b.value) return a.value < b.value ? -1 : 1;
  return a.tie - b.tie;
}
