import "server-only";
import { ROLE_LABELS } from "@/domain/access/roles";
import { Prisma } from "@/prisma/generated/client";

const LABELS = JSON.stringify(ROLE_LABELS);

/**
 * The text of a comment as people read it, where a statement wants it whole: who it calls by the name they go by today.
 * `comment` is its alias.
 */
export function plainText(comment: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    (SELECT string_agg(CASE WHEN s.key IS NULL THEN s.piece ELSE '@' || coalesce(${LABELS}::jsonb->>s.key, (
        SELECT p.name FROM comment_mention n JOIN app_user p ON p.id = n.user_id WHERE n.comment_id = ${comment}.id AND p.id::text = s.key
      ), 'quelqu’un') || substr(s.piece, length(s.key) + 4) END, '' ORDER BY s.rank)
     FROM (SELECT x.piece, x.rank, substring(x.piece FROM '^@\\[([\\w-]{1,40})\\]') AS key
           FROM regexp_split_to_table(${comment}.text, '(?=@\\[[\\w-]{1,40}\\])') WITH ORDINALITY AS x(piece, rank)) s)`;
}
