import "server-only";
import { z } from "zod";
import type { Viewer } from "@/domain/access/permissions";
import { noticePlace, noticeSentence } from "@/domain/notification/notification-sentence";
import { dateTime } from "@/domain/shared/format";
import type { Cursor } from "@/domain/shared/list-query";
import { Prisma } from "@/prisma/generated/client";
import { keysetAnswer, keysetPage, keysetRow } from "@/server/db/keyset";
import { read } from "@/server/db/transaction";
import { stillConcerns } from "./still-concerns";

/** What was not read before all the rest, then the latest first. */
const RECENT = Prisma.sql`(CASE WHEN n.read_at IS NULL THEN 10000000000000 ELSE 0 END + extract(epoch FROM n.created_at))::bigint`;
const TIE = Prisma.sql`('x' || right(n.id::text, 12))::bit(48)::bigint`;

const notice = keysetRow({
  id: z.string(),
  kind: z.string(),
  actor: z.string().nullable(),
  excerpt: z.string().nullable(),
  territory: z.string(),
  action: z.object({ number: z.number(), title: z.string() }).nullable(),
  createdAt: z.coerce.date(),
  unread: z.boolean(),
});
const answer = (cursor: Cursor | null) =>
  z.object({ unread: z.int(), page: keysetAnswer(notice, { sort: SORT, cursor }) });

const SORT = { column: "recent", order: "descending" } as const;

/** A notice as its reader sees it; where it leads is known once it is opened. */
export type ListedNotice = { id: string; sentence: string; place: string; when: string; unread: boolean };

/** A page of the viewer's own notices across their territories, of those that still concern them. */
export async function ownNotifications(viewer: Viewer, cursor: Cursor | null) {
  const rows = await read(
    viewer,
    (tx) => tx.$queryRaw<unknown[]>`
      WITH own AS (
        SELECT n.* FROM notification n WHERE n.user_id = ${viewer.id}::uuid AND ${stillConcerns()}
      ), kept AS (
        SELECT n.id, n.kind, w.name AS actor, n.excerpt, t.name AS territory,
          CASE WHEN a.id IS NULL THEN NULL ELSE json_build_object('number', a.number, 'title', a.short_title) END AS action,
          n.created_at AS "createdAt", n.read_at IS NULL AS unread, ${RECENT} AS "sortKey", ${TIE} AS "sortTie"
        FROM own n JOIN territory t ON t.id = n.territory_id
          LEFT JOIN action a ON a.id = n.action_id LEFT JOIN app_user w ON w.id = n.actor_id
      )
      SELECT (SELECT count(*)::int FROM kept WHERE unread) AS unread, ${keysetPage({ sort: SORT, cursor }, "number")} AS page`,
  );
  const { unread, page } = answer(cursor).parse(rows[0]);
  return { unread, page: { ...page, rows: page.rows.map(listed) } };
}

function listed({ id, action, territory, createdAt, unread, ...told }: z.output<typeof notice>): ListedNotice {
  return {
    id,
    unread,
    sentence: noticeSentence(told),
    place: noticePlace(action, territory),
    when: dateTime(createdAt),
  };
}
