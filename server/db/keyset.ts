import "server-only";
import { z } from "zod";
import type { Cursor, Sort, SortColumn, SortOrder } from "@/domain/shared/list-query";
import { Prisma } from "@/prisma/generated/client";

const ROWS_PER_PAGE = 50;

/** `most` is how many rows a page may have: a file takes all of them. */
type Asked = { sort: Sort<string>; cursor: Cursor | null; most?: number };
type SortKind = SortColumn["kind"];

const reversed: Record<SortOrder, SortOrder> = { ascending: "descending", descending: "ascending" };

function order(direction: SortOrder): Prisma.Sql {
  return direction === "ascending" ? Prisma.sql`"sortKey", "sortTie"` : Prisma.sql`"sortKey" DESC, "sortTie" DESC`;
}

/** Rows strictly before or after the cursor, in the order asked for. */
function beyond({ side, value, tie }: Cursor, direction: SortOrder, kind: SortKind): Prisma.Sql {
  const key = {
    number: Prisma.sql`${value}::bigint`,
    date: Prisma.sql`${value}::date`,
    text: Prisma.sql`${value}::text`,
  };
  const place = Prisma.sql`(${key[kind]}, ${tie}::bigint)`;
  return (side === "after") === (direction === "ascending")
    ? Prisma.sql`("sortKey", "sortTie") > ${place}`
    : Prisma.sql`("sortKey", "sortTie") < ${place}`;
}

/**
 * A page of the CTE `kept`, whose rows carry « sortKey » and a unique « sortTie », as JSON: its rows in order, how many
 * rows the whole has, and how many stand on the far side of the cursor. Rows added meanwhile never shift a page.
 */
export function keysetPage({ sort, cursor, most = ROWS_PER_PAGE }: Asked, kind: SortKind): Prisma.Sql {
  const backwards = cursor?.side === "before";
  const reading = order(backwards ? reversed[sort.order] : sort.order);
  const where = cursor ? beyond(cursor, sort.order, kind) : Prisma.sql`true`;
  return Prisma.sql`json_build_object(
    'total', (SELECT count(*) FROM kept),
    'ahead', (SELECT count(*) FROM kept WHERE ${where}),
    'rows', (SELECT json_agg(page ORDER BY ${order(sort.order)})
             FROM (SELECT * FROM kept WHERE ${where} ORDER BY ${reading} LIMIT ${most}) page))`;
}

/** One page of a list: `first` is the rank of its first row, from 1. */
export type ListPage<Row> = {
  rows: Row[];
  total: number;
  first: number;
  previous: Cursor | null;
  next: Cursor | null;
};

const keys = { sortKey: z.union([z.string(), z.number()]).transform(String), sortTie: z.number() };

export function keysetRow<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.object({ ...shape, ...keys });
}

/** Reads what `keysetPage` answered. `ahead` counts the rows from the cursor on, in the direction it was read. */
export function keysetAnswer<Row extends z.ZodType<{ sortKey: string; sortTie: number }>>(
  row: Row,
  { cursor }: Asked,
): z.ZodType<ListPage<z.output<Row>>> {
  const answer = z.object({ total: z.number(), ahead: z.number(), rows: z.array(row).nullable() });
  return answer.transform(({ total, ahead, rows }) => {
    const page = rows ?? [];
    const first = (cursor?.side === "before" ? ahead - page.length : total - ahead) + 1;
    const at = (side: Cursor["side"], end: z.output<Row> | undefined): Cursor | null =>
      end ? { side, value: end.sortKey, tie: end.sortTie } : null;
    return {
      rows: page,
      total,
      first,
      previous: first > 1 ? at("before", page[0]) : null,
      next: first + page.length - 1 < total ? at("after", page.at(-1)) : null,
    };
  });
}
