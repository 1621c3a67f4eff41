import "server-only";
import { z } from "zod";
import { ROLE_LABELS } from "@/domain/access/roles";
import { type OwnFile, ownFile } from "@/domain/action/own-file";
import { shownText } from "@/domain/comment/mention-text";
import { mentionedRole } from "@/domain/comment/mentionable";
import type { FundingFile } from "@/domain/funding/funding-file";
import { isOpen, type Obstacle } from "@/domain/obstacle/obstacle";
import { dateInParis } from "@/domain/shared/calendar-date";
import { Prisma } from "@/prisma/generated/client";
import type { ProofRow } from "@/server/attachment/proof-rows";
import { plainText } from "@/server/comment/plain-text";
import { upcomingMeetings, upcomingMeetingsRow } from "@/server/copil/meetings.queries";
import { readUntil, writtenBy } from "@/server/db/recorded-by";
import type { FullAction, VisibleContract } from "@/server/territory/visible-contract";

const question = z.object({ id: z.string(), author: z.string(), text: z.string(), at: z.coerce.date() });
/** What « Mon dossier » shows beyond what the page of the action reads for itself; null for who has none. */
export const ownFileRow = z
  .object({ questions: z.array(question).nullable(), meetings: upcomingMeetingsRow })
  .nullable();

/** Whether the viewer follows that action for a company: the page then opens on their file. */
function isTheirs({ viewer }: VisibleContract, action: FullAction): boolean {
  return viewer.grants.some(({ role, actionId }) => role === "INDUSTRIALIST" && actionId === action.id);
}

/** Questions the action owes an answer to, of those everyone reads, and the sessions to come, as one JSON value. */
export function ownFileJson(contract: VisibleContract, action: FullAction): Prisma.Sql {
  if (!isTheirs(contract, action)) return Prisma.sql`SELECT NULL::json`;
  const { territory, asOf } = contract;
  const reading = readUntil(contract);
  return Prisma.sql`
    SELECT json_build_object('meetings', (${upcomingMeetings({ territoryId: territory.id, asOf })}), 'questions', (
      SELECT json_agg(json_build_object('id', c.id, 'author', u.name, 'text', ${plainText(Prisma.sql`c`)}, 'at', c.recorded_at))
      FROM comment c JOIN app_user u ON u.id = c.author_id
      WHERE c.territory_id = ${territory.id}::uuid AND c.action_id = ${action.id}::uuid AND c.kind = 'CLARIFICATION' AND c.audience = 'ALL'
        AND c.withdrawn_at IS NULL${writtenBy(Prisma.sql`c.recorded_at`, reading)}
        AND (c.resolved_at IS NULL OR NOT (TRUE${writtenBy(Prisma.sql`c.resolved_at`, reading)}))))`;
}

type Known = {
  own: z.output<typeof ownFileRow>;
  funding: readonly FundingFile[];
  obstacles: readonly Obstacle[];
  proofs: readonly ProofRow[];
};

/** The file an industrialist lands on, from what the page of their action has read; null for everyone else. */
export function ownFileOf({ asOf }: VisibleContract, action: FullAction, known: Known): OwnFile | null {
  if (known.own === null) return null;
  const { questions, meetings } = known.own;
  const facts = {
    number: action.number,
    files: known.funding,
    justified: { paid: action.paid, done: action.status?.status === "DONE" },
    started: action.committed > 0,
    obstacles: known.obstacles.filter(isOpen),
    questions: (questions ?? []).map(({ at, text, ...asked }) => ({
      ...asked,
      text: shownText(text, roleName),
      askedOn: dateInParis(at),
    })),
    milestones: action.milestones,
    proven: known.proofs.flatMap(({ about, subjectId, withdrawn }) =>
      about === "milestone" && withdrawn === null ? [subjectId] : [],
    ),
    meeting: meetings[0] ?? null,
  };
  return ownFile(facts, asOf);
}

function roleName(key: string): string | undefined {
  const role = mentionedRole(key);
  return role ? ROLE_LABELS[role] : undefined;
}
