import "server-only";
import { z } from "zod";
import { ROLES_BY_WIDTH } from "@/domain/access/permissions";
import { ROLE_LABELS, ROLES } from "@/domain/access/roles";
import { COMMENT_AUDIENCES, COMMENT_KINDS } from "@/domain/comment/comment-rules";
import type { SpokenPart, Thread } from "@/domain/comment/comment-thread";
import { textParts } from "@/domain/comment/mention-text";
import { mentionedRole } from "@/domain/comment/mentionable";
import { SUBJECT_KINDS } from "@/domain/follow-up/subject";
import { Prisma } from "@/prisma/generated/client";
import { type ReadUntil, writtenBy } from "@/server/db/recorded-by";

const said = {
  id: z.string(),
  authorId: z.string(),
  author: z.string(),
  role: z.enum(ROLES).nullable(),
  at: z.coerce.date(),
  text: z.string().nullable(),
  mine: z.boolean(),
};
const row = z.object({
  ...said,
  kind: z.enum(COMMENT_KINDS),
  audience: z.enum(COMMENT_AUDIENCES),
  about: z.enum(SUBJECT_KINDS),
  subjectId: z.string(),
  label: z.string(),
  number: z.number().nullable(),
  resolvedAt: z.coerce.date().nullable(),
  resolvedBy: z.string().nullable(),
  replies: z.array(z.object(said)),
  names: z.record(z.string(), z.string()),
});

/** Threads as the database gives them, each text in its parts with the names people go by today. */
export const threadRows = z.array(row).transform((rows) =>
  rows.map(({ names, text, replies, ...thread }): Thread => {
    const nameOf = (key: string) => {
      const role = mentionedRole(key);
      return role ? ROLE_LABELS[role] : names[key];
    };
    return {
      ...thread,
      parts: spoken(text, nameOf),
      replies: replies.map(({ text: answer, ...reply }) => ({ ...reply, parts: spoken(answer, nameOf) })),
    };
  }),
);

function spoken(kept: string | null, nameOf: (key: string) => string | undefined): SpokenPart[] | null {
  if (kept === null) return null;
  return textParts(kept).map((part) =>
    "text" in part ? { words: part.text } : { called: nameOf(part.key) ?? "quelqu’un" },
  );
}

/** The widest role someone holds in the territory or on that action, as of today. */
const roleOf = (person: Prisma.Sql) => Prisma.sql`
  (SELECT h.role FROM membership h
   WHERE h.user_id = ${person} AND h.territory_id = c.territory_id AND (h.action_id IS NULL OR h.action_id = c.action_id)
     AND (h.ends_on IS NULL OR h.ends_on >= (now() AT TIME ZONE 'Europe/Paris')::date)
   ORDER BY array_position(${[...ROLES_BY_WIDTH]}::text[], h.role::text) LIMIT 1)`;

/** What a comment `c` is about, and which one of those. */
export const ABOUT = Prisma.sql`
  CASE WHEN c.milestone_id IS NOT NULL THEN 'milestone' WHEN c.expense_id IS NOT NULL THEN 'expense'
       WHEN c.funding_line_id IS NOT NULL THEN 'fundingLine' WHEN c.obstacle_id IS NOT NULL THEN 'obstacle'
       WHEN c.declaration_id IS NOT NULL THEN 'declaration' WHEN c.decision_id IS NOT NULL THEN 'decision' ELSE 'action' END`;
export const THING = Prisma.sql`
  coalesce(c.milestone_id, c.expense_id, c.funding_line_id, c.obstacle_id, c.declaration_id, c.decision_id)`;
/** A question `c` that stands and that nobody said was settled. */
export const OPEN = Prisma.sql`c.kind = 'CLARIFICATION' AND c.resolved_at IS NULL AND c.withdrawn_at IS NULL`;

/**
 * Some threads as one JSON list, open questions first, then the newest. `where` tells which of the comments `c` begin one;
 * what is internal to the State is left out by the database for whoever does not sit with it.
 */
export function threads(viewerId: string, reading: ReadUntil, where: Prisma.Sql, limit: number, skip = 0): Prisma.Sql {
  return Prisma.sql`
    SELECT coalesce(json_agg(t ORDER BY t.open DESC, t.at DESC, t.id), '[]'::json)
    FROM (
      SELECT c.id, c.author_id AS "authorId", u.name AS author, ${roleOf(Prisma.sql`c.author_id`)} AS role, c.recorded_at AS at,
        CASE WHEN c.withdrawn_at IS NULL THEN c.text END AS text, c.author_id = ${viewerId}::uuid AS mine, c.kind, c.audience,
        ${ABOUT} AS about, coalesce(${THING}, c.action_id) AS "subjectId",
        coalesce(m.title, e.object, l.title, f.name, o.title, d.sentence, k.text, a.title) AS label, e.number,
        CASE WHEN c.resolved_at IS NOT NULL${writtenBy(Prisma.sql`c.resolved_at`, reading)} THEN c.resolved_at END AS "resolvedAt",
        w.name AS "resolvedBy", ${OPEN} AS open,
        (SELECT coalesce(json_agg(json_build_object('id', r.id, 'authorId', r.author_id, 'author', v.name,
            'role', ${roleOf(Prisma.sql`r.author_id`)}, 'at', r.recorded_at, 'text', CASE WHEN r.withdrawn_at IS NULL THEN r.text END,
            'mine', r.author_id = ${viewerId}::uuid) ORDER BY r.recorded_at, r.id), '[]'::json)
         FROM comment r JOIN app_user v ON v.id = r.author_id
         WHERE r.parent_id = c.id${writtenBy(Prisma.sql`r.recorded_at`, reading)}) AS replies,
        (SELECT coalesce(json_object_agg(p.id, p.name), '{}'::json) FROM app_user p WHERE p.id IN (
           SELECT n.user_id FROM comment_mention n JOIN comment x ON x.id = n.comment_id
           WHERE (x.id = c.id OR x.parent_id = c.id) AND x.withdrawn_at IS NULL)) AS names
      FROM comment c JOIN app_user u ON u.id = c.author_id
        LEFT JOIN app_user w ON w.id = c.resolved_by_id LEFT JOIN action a ON a.id = c.action_id
        LEFT JOIN milestone m ON m.id = c.milestone_id LEFT JOIN expense e ON e.id = c.expense_id
        LEFT JOIN funding_line l ON l.id = c.funding_line_id LEFT JOIN organization f ON f.id = l.funder_id
        LEFT JOIN obstacle o ON o.id = c.obstacle_id LEFT JOIN status_declaration d ON d.id = c.declaration_id
        LEFT JOIN decision k ON k.id = c.decision_id
      WHERE c.parent_id IS NULL${writtenBy(Prisma.sql`c.recorded_at`, reading)} AND (${where})
      ORDER BY open DESC, c.recorded_at DESC, c.id LIMIT ${limit} OFFSET ${skip}) t`;
}
