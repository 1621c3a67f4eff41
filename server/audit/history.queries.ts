import "server-only";
import { z } from "zod";
import { HISTORY_COLUMNS, type HistoryQuery, LATEST_FIRST } from "@/domain/journal/history-query";
import { JOURNAL_KINDS, type JournalKind, subjectsOf } from "@/domain/journal/journal-kinds";
import { addDays, type CalendarDate } from "@/domain/shared/calendar-date";
import { Prisma } from "@/prisma/generated/client";
import { keysetAnswer, keysetPage, keysetRow, type ListPage } from "@/server/db/keyset";
import { recordedBy } from "@/server/db/recorded-by";
import type { Transaction } from "@/server/db/transaction";
import { peopleTold } from "./journal.queries";

/** The lines of the journal that may leave the server. */
export type HistoryScope = {
  territoryId: string;
  actions: readonly { id: string; number: number }[];
  /** With what is about the contract and no action of it. */
  whole: boolean;
  /** With what is about people. */
  people: boolean;
  /** Only what was recorded by the end of that day in Paris; null reads everything. */
  until: CalendarDate | null;
  knownAt: Date | null;
};

const line = {
  sequence: z.coerce.number().int(),
  at: z.coerce.date(),
  /** The number of the action, if it is about one. */
  action: z.number().nullable(),
  author: z.string(),
  event: z.string(),
  before: z.unknown(),
  after: z.unknown(),
  subject: z.string().nullable(),
  former: z.string().nullable(),
};
const row = keysetRow(line);
export type HistoryLine = z.output<z.ZodObject<typeof line>>;

const counts = z.array(z.object({ area: z.string(), action: z.number().nullable(), n: z.number() })).nullable();
const authors = z.array(z.object({ id: z.string(), name: z.string() })).nullable();

export type History = {
  page: ListPage<HistoryLine>;
  /** How many lines each kind would keep, the other filters left as they are. */
  kinds: Partial<Record<JournalKind, number>>;
  /** How many lines the filters keep by number of action; 0 for the contract itself. */
  byAction: ReadonlyMap<number, number>;
  /** Who made changes one may read, filters aside. */
  people: { id: string; name: string }[];
  unfiltered: number;
};

/** From the first instant of a day in Paris to the last of another. */
export function recordedWithin(
  column: Prisma.Sql,
  { from, to }: { from: CalendarDate | null; to: CalendarDate | null },
): Prisma.Sql {
  const midnight = (day: CalendarDate) => Prisma.sql`${day}::date::timestamp AT TIME ZONE 'Europe/Paris'`;
  const start = from === null ? Prisma.empty : Prisma.sql` AND ${column} >= ${midnight(from)}`;
  return to === null ? start : Prisma.sql`${start} AND ${column} < ${midnight(addDays(to, 1))}`;
}

function readable({ territoryId, actions, whole, people, until, knownAt }: HistoryScope): Prisma.Sql {
  const kinds = JOURNAL_KINDS.filter((kind) => people || kind !== "PEOPLE");
  const ids = actions.map(({ id }) => id);
  return Prisma.sql`
    SELECT j.id, j.sequence, j.at, j.action_id, j.actor_id, j.event, split_part(j.event, '.', 1) AS area
    FROM journal_entry j
    WHERE j.territory_id = ${territoryId}::uuid
      AND (j.action_id = ANY(${ids}::uuid[]) OR (${whole} AND j.action_id IS NULL))
      AND split_part(j.event, '.', 1) = ANY(${subjectsOf(kinds)}::text[])
      ${recordedWithin(Prisma.sql`j.at`, { from: null, to: until })}${recordedBy(Prisma.sql`j.at`, knownAt)}`;
}

function conditions({ actions }: HistoryScope, { action, person, from, to }: HistoryQuery): Prisma.Sql {
  const asked = actions.filter(({ number }) => number === action).map(({ id }) => id);
  const kept = [
    ...(action === null ? [] : [Prisma.sql`r.action_id = ANY(${asked}::uuid[])`]),
    ...(person === null ? [] : [Prisma.sql`r.actor_id = ${person}::uuid`]),
  ];
  const rest = recordedWithin(Prisma.sql`r.at`, { from, to });
  return Prisma.sql`${kept.length === 0 ? Prisma.sql`true` : Prisma.join(kept, " AND ")}${rest}`;
}

const kindKept = ({ kind }: HistoryQuery): Prisma.Sql =>
  kind === null ? Prisma.sql`true` : Prisma.sql`l.area = ANY(${subjectsOf([kind])}::text[])`;

/** What is shown of a line is read for the lines shown alone: counting does not look at it. */
const TOLD = Prisma.sql`
  SELECT l.sequence, l.at, l.action_id, a.number AS action, u.name AS author, l.event, j.before, j.after, ${peopleTold},
         l.sequence AS "sortKey", l.sequence AS "sortTie"
  FROM listed l LEFT JOIN journal_entry j ON j.id = l.id LEFT JOIN app_user u ON u.id = l.actor_id LEFT JOIN action a ON a.id = l.action_id`;

/** One page of the history with its counts, in one statement; the latest lines come first. */
export async function listHistory(tx: Transaction, scope: HistoryScope, query: HistoryQuery): Promise<History> {
  const asked = { sort: LATEST_FIRST, cursor: query.cursor };
  const rows = await tx.$queryRaw<{ history: unknown }[]>`
    WITH readable AS MATERIALIZED (${readable(scope)}),
    listed AS MATERIALIZED (SELECT r.* FROM readable r WHERE ${conditions(scope, query)}),
    kept AS NOT MATERIALIZED (${TOLD} WHERE ${kindKept(query)})
    SELECT json_build_object(
      'unfiltered', (SELECT count(*) FROM readable),
      'people', (SELECT json_agg(json_build_object('id', u.id, 'name', u.name) ORDER BY u.name, u.id) FROM app_user u
                 WHERE u.id IN (SELECT actor_id FROM readable)),
      'counts', (SELECT json_agg(c) FROM (
        SELECT l.area, a.number AS action, count(*) AS n FROM listed l LEFT JOIN action a ON a.id = l.action_id GROUP BY 1, 2) c),
      'page', ${keysetPage(asked, HISTORY_COLUMNS.rang.kind)}
    ) AS history`;
  const answer = z.object({
    unfiltered: z.number(),
    people: authors,
    counts,
    page: keysetAnswer(row, asked),
  });
  const { people, counts: counted, ...rest } = answer.parse(rows[0]?.history);
  return { ...rest, people: people ?? [], ...tallies(counted ?? [], query) };
}

function tallies(counted: NonNullable<z.output<typeof counts>>, { kind }: HistoryQuery) {
  const kinds: Partial<Record<JournalKind, number>> = {};
  const byAction = new Map<number, number>();
  for (const { area, action, n } of counted) {
    const of = JOURNAL_KINDS.find((each) => subjectsOf([each]).includes(area));
    if (!of) continue;
    kinds[of] = (kinds[of] ?? 0) + n;
    if (kind === null || kind === of) byAction.set(action ?? 0, (byAction.get(action ?? 0) ?? 0) + n);
  }
  return { kinds, byAction };
}

/** Every line the filters keep, the latest first. */
export async function wholeHistory(tx: Transaction, scope: HistoryScope, query: HistoryQuery): Promise<HistoryLine[]> {
  const rows = await tx.$queryRaw`
    WITH readable AS (${readable(scope)}), listed AS (SELECT r.* FROM readable r WHERE ${conditions(scope, query)})
    SELECT t.sequence, t.at, t.action, t.author, t.event, t.before, t.after, t.subject, t.former
    FROM (${TOLD} WHERE ${kindKept(query)}) t ORDER BY t.sequence DESC`;
  return z.array(z.object(line)).parse(rows);
}
