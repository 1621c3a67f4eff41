import { z } from "zod";
import { calendarDateSchema, isCalendarDate } from "./calendar-date";

export type SearchParams = Readonly<Record<string, string | string[] | undefined>>;
export type SortOrder = "ascending" | "descending";

/** How a column sorts: what its values are, and the order its header asks for first. */
export type SortColumn = { kind: "number" | "date" | "text"; first: SortOrder };
export type SortColumns<Column extends string> = Readonly<Record<Column, SortColumn>>;
export type Sort<Column extends string> = { column: Column; order: SortOrder };

/** A place between two rows: next to the one that has this value in the sorted column, and this rank among equals. */
export type Cursor = { side: "after" | "before"; value: string; tie: number };

export const ORDER_NAMES: Record<SortOrder, string> = { ascending: "croissant", descending: "decroissant" };
const SIDES = { after: "apres", before: "avant" } as const;
const SEPARATOR = "~";
/** PostgreSQL holds no such character in a text. */
const NUL = "\u0000";

/** Text asked for in the address; repeated, empty or too long, it asks for nothing. */
export const askedText = z
  .string()
  .trim()
  .min(1)
  .max(120)
  .refine((text) => !text.includes(NUL))
  .nullish()
  .catch(null);
export const askedNumber = z
  .string()
  .regex(/^\d{1,6}$/)
  .transform(Number)
  .nullish()
  .catch(null);
export const askedDate = calendarDateSchema.nullish().catch(null);

/** One of the words an address may use, read as what it stands for. */
export function askedOne<Code extends string>(words: Readonly<Record<Code, string>>) {
  const codes = Object.keys(words) as Code[];
  return z
    .string()
    .transform((word) => codes.find((code) => words[code] === word) ?? null)
    .nullish()
    .catch(null);
}

/** The sort asked for; an unknown column sorts by the default one, an unknown order is the column's first one. */
export function readSort<Column extends string>(
  params: SearchParams,
  columns: SortColumns<Column>,
  fallback: Column,
): Sort<Column> {
  const { tri, sens } = params;
  const column = (Object.keys(columns) as Column[]).find((name) => name === tri) ?? fallback;
  if (sens === ORDER_NAMES.ascending) return { column, order: "ascending" };
  if (sens === ORDER_NAMES.descending) return { column, order: "descending" };
  return { column, order: columns[column].first };
}

/** The sort a header leads to: its column, turned round when the list is already sorted by it. */
export function nextSort<Column extends string>(
  current: Sort<Column>,
  column: Column,
  columns: SortColumns<Column>,
): Sort<Column> {
  if (current.column !== column) return { column, order: columns[column].first };
  return { column, order: current.order === "ascending" ? "descending" : "ascending" };
}

/** The place to read from; a cursor that does not fit the sorted column reads from the start. */
export function readCursor(params: SearchParams, { kind }: SortColumn): Cursor | null {
  for (const side of ["after", "before"] as const) {
    const text = params[SIDES[side]];
    if (typeof text !== "string") continue;
    const cut = text.lastIndexOf(SEPARATOR);
    const value = text.slice(0, cut);
    const tie = text.slice(cut + 1);
    if (cut >= 0 && /^\d{1,15}$/.test(tie) && fits(value, kind)) return { side, value, tie: Number(tie) };
  }
  return null;
}

function fits(value: string, kind: SortColumn["kind"]): boolean {
  switch (kind) {
    case "number":
      return /^-?\d{1,15}$/.test(value);
    case "date":
      return isCalendarDate(value);
    case "text":
      return value.length <= 400 && !value.includes(NUL);
  }
}

/** The sort and the cursor as the address writes them; the defaults are left out. */
export function pagingParams<Column extends string>(
  list: { sort: Sort<Column>; cursor: Cursor | null },
  columns: SortColumns<Column>,
  fallback: Column,
): Record<string, string | null> {
  const { sort, cursor } = list;
  return {
    tri: sort.column === fallback ? null : sort.column,
    sens: sort.order === columns[sort.column].first ? null : ORDER_NAMES[sort.order],
    ...(cursor && { [SIDES[cursor.side]]: `${cursor.value}${SEPARATOR}${cursor.tie}` }),
  };
}
