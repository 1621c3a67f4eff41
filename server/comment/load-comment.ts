import "server-only";
import type { Scope, Viewer } from "@/domain/access/permissions";
import type { Subject } from "@/domain/follow-up/subject";
import { Denied } from "@/domain/shared/refusal";
import type { Transaction } from "@/server/db/transaction";
import { type LoadedSubject, loadSubject, SUBJECT_COLUMNS } from "@/server/follow-up/load-subject";

const UNKNOWN = "Cet échange n’existe pas, ou n’est pas dans votre périmètre.";

const columns = { actionId: true, kind: true, audience: true, authorId: true, parentId: true } as const;
const state = { resolvedAt: true, withdrawnAt: true } as const;
const about = {
  milestoneId: true,
  expenseId: true,
  fundingLineId: true,
  obstacleId: true,
  declarationId: true,
  decisionId: true,
} as const;

/**
 * A comment of someone or other, locked, with what it is about, once the viewer may write there. One that does not exist, one
 * whose action can't be read and one that is internal to the State get the same answer.
 */
export async function loadComment(tx: Transaction, viewer: Viewer, commentId: string) {
  await tx.$queryRaw`SELECT 1 FROM comment WHERE id = ${commentId}::uuid FOR NO KEY UPDATE`;
  const select = { id: true, ...columns, ...state, ...about } as const;
  const comment = await tx.comment.findUnique({ where: { id: commentId }, select });
  const named = comment && subjectOf(comment);
  if (!comment || !named) throw new Denied("comment.unknown", UNKNOWN);
  const subject = await loadSubject(tx, viewer, named, "comment.write").catch((error: unknown) => {
    const hidden = error instanceof Denied && /\.unknown$/.test(error.code);
    throw hidden ? new Denied("comment.unknown", UNKNOWN) : error;
  });
  return { comment, subject };
}

type About = Record<keyof typeof about | "actionId", string | null>;

/** What a row of a comment or a proof is about: the one thing it names, else its action. */
function subjectOf(row: About): Subject | null {
  for (const [kind, column] of Object.entries(SUBJECT_COLUMNS)) {
    const subjectId = row[column];
    if (subjectId) return { about: kind as keyof typeof SUBJECT_COLUMNS, subjectId };
  }
  return row.actionId ? { about: "action", subjectId: row.actionId } : null;
}

/** Where the right to settle a thread is judged. */
export async function scopeOf(tx: Transaction, { action, territoryId }: LoadedSubject): Promise<Scope> {
  if (action) return { territoryId, regionId: action.regionId, actionId: action.actionId };
  const { regionId } = await tx.territory.findUniqueOrThrow({ where: { id: territoryId }, select: { regionId: true } });
  return { territoryId, regionId };
}
