import "server-only";
import { z } from "zod";
import { type AskedTalk, readAskedTalk } from "@/domain/comment/comment-address";
import { type CommentListQuery, readCommentListQuery } from "@/domain/comment/comment-list-query";
import type { Thread } from "@/domain/comment/comment-thread";
import { SUBJECT_KINDS, type SubjectKind } from "@/domain/follow-up/subject";
import { Prisma } from "@/prisma/generated/client";
import { loadActionPage } from "@/server/action/action-page";
import { readUntil, writtenBy } from "@/server/db/recorded-by";
import type { Transaction } from "@/server/db/transaction";
import { readOnce } from "@/server/territory/read-once";
import type { FullAction, VisibleContract } from "@/server/territory/visible-contract";
import { type ActionTalk, actionTalk, actionTalkRow, talkRow } from "./action-talk";
import { ABOUT, OPEN, threadRows, threads } from "./threads.queries";

const PAGE_SIZE = 30;

const page = z.object({
  threads: threadRows,
  counts: z.array(z.object({ about: z.enum(SUBJECT_KINDS), n: z.number() })),
  talk: talkRow,
});

export type CommentList = {
  query: CommentListQuery;
  threads: readonly Thread[];
  hasNext: boolean;
  /** How many threads each kind of thing has. */
  counts: readonly { about: SubjectKind; n: number }[];
  talk: ActionTalk;
};

/** The threads of an action, in one statement. */
export const readCommentList = readOnce((at: { slug: string; number: string }, search) =>
  loadActionPage(at, search, async (tx, contract, action): Promise<CommentList> => {
    const query = readCommentListQuery(search);
    const asked = readAskedTalk(search);
    const found = await list(tx, contract, action, { query, asked });
    return {
      query,
      threads: found.threads.slice(0, PAGE_SIZE),
      hasNext: found.threads.length > PAGE_SIZE,
      counts: found.counts,
      talk: actionTalk(contract, action, asked, found.talk),
    };
  }),
);

async function list(
  tx: Transaction,
  contract: VisibleContract,
  action: FullAction,
  { query, asked }: { query: CommentListQuery; asked: AskedTalk },
) {
  const { viewer, territory } = contract;
  const reading = readUntil(contract);
  const here = Prisma.sql`c.territory_id = ${territory.id}::uuid AND c.action_id = ${action.id}::uuid`;
  const where = Prisma.sql`${here}${query.open ? Prisma.sql` AND ${OPEN}` : Prisma.empty}${query.about === null ? Prisma.empty : Prisma.sql` AND ${ABOUT} = ${query.about}`}`;
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT (${threads(viewer.id, reading, where, PAGE_SIZE + 1, (query.page - 1) * PAGE_SIZE)}) AS threads,
      (SELECT coalesce(json_agg(g), '[]'::json) FROM (
         SELECT ${ABOUT} AS about, count(*)::int AS n FROM comment c
         WHERE ${here} AND c.parent_id IS NULL${writtenBy(Prisma.sql`c.recorded_at`, reading)} GROUP BY 1 ORDER BY 1) g) AS counts,
      (${actionTalkRow(contract, action, asked, 0)}) AS talk`;
  return page.parse(rows[0]);
}
