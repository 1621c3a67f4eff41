import "server-only";
import { z } from "zod";
import type { Scope, Viewer } from "@/domain/access/permissions";
import type { GuardedAction } from "@/domain/access/visibility";
import type { AskedTalk } from "@/domain/comment/comment-address";
import { mayAsk } from "@/domain/comment/comment-rules";
import type { Thread } from "@/domain/comment/comment-thread";
import { type Mentionable, mentionable } from "@/domain/comment/mentionable";
import type { Subject } from "@/domain/follow-up/subject";
import { Prisma } from "@/prisma/generated/client";
import { standingFunders } from "@/server/access/standing-funders";
import { jsonList } from "@/server/db/json-list";
import { readUntil, writtenBy } from "@/server/db/recorded-by";
import { SUBJECT_TABLES } from "@/server/follow-up/load-subject";
import type { FullAction, VisibleContract } from "@/server/territory/visible-contract";
import { heldThere, peopleThere, readersAmong } from "./comment-readers";
import { OPEN, THING, threadRows, threads } from "./threads.queries";

/** Someone a comment may call; `state` when they sit with the State. */
export type Callable = Mentionable & { state: boolean };

/** What the viewer may publish there, and whom they may call. */
export type Speech = { asks: boolean; internal: boolean; callable: readonly Callable[] };

/** What is said of an action, and what the address asks to read or to write. */
export type ActionTalk = {
  /** Threads the viewer may read, and the questions among them that await an answer. */
  total: number;
  open: number;
  threads: readonly Thread[];
  commentOn: (Subject & { label: string }) | null;
  /** Null when the viewer may not write, or when nothing is open to write in. */
  speech: Speech | null;
};

export const talkRow = z.object({
  total: z.number(),
  open: z.number(),
  threads: threadRows,
  label: z.string().nullable(),
  people: heldThere,
  funders: jsonList(z.string()),
});

/** The threads of an action for its page, as one JSON value: the latest, those of what is open, and whom one may call there. */
export function actionTalkRow(
  contract: VisibleContract,
  action: FullAction,
  asked: AskedTalk,
  latestShown: number,
): Prisma.Sql {
  const { viewer, territory } = contract;
  const reading = readUntil(contract);
  const here = Prisma.sql`c.territory_id = ${territory.id}::uuid AND c.action_id = ${action.id}::uuid`;
  const begun = Prisma.sql`${here} AND c.parent_id IS NULL${writtenBy(Prisma.sql`c.recorded_at`, reading)}`;
  const latest = Prisma.sql`
    SELECT c.id FROM comment c WHERE ${begun} ORDER BY ${OPEN} DESC, c.recorded_at DESC, c.id LIMIT ${latestShown}`;
  const shown = Prisma.sql`
    ${here} AND (c.id IN (${latest}) OR c.id = ${asked.threadId}::uuid OR ${THING} = ${asked.focusId}::uuid)`;
  const writes = action.rights.comment && (asked.threadId !== null || asked.commentOn !== null);
  return Prisma.sql`
    SELECT json_build_object(
      'total', (SELECT count(*) FROM comment c WHERE ${begun}),
      'open', (SELECT count(*) FROM comment c WHERE ${begun} AND ${OPEN}),
      'threads', (${threads(viewer.id, reading, shown, LONGEST)}),
      'label', (${labelOf(asked.commentOn, action)}),
      'people', (${writes ? peopleThere(territory.id, action.id) : Prisma.sql`SELECT '[]'::json`}),
      'funders', (SELECT (${standingFunders(Prisma.sql`a`)}) FROM action a WHERE a.id = ${action.id}::uuid))`;
}

const LONGEST = 200;

/** What one would comment on, in its own words; nothing when it is not of that action. */
function labelOf(subject: Subject | null, action: FullAction): Prisma.Sql {
  if (subject === null) return Prisma.sql`SELECT NULL::text`;
  const { about, subjectId } = subject;
  if (about === "action") return Prisma.sql`SELECT ${subjectId === action.id ? action.title : null}::text`;
  const { table, label } = SUBJECT_TABLES[about];
  return Prisma.sql`SELECT ${label} FROM ${table} s WHERE s.id = ${subjectId}::uuid AND s.action_id = ${action.id}::uuid`;
}

export function actionTalk(
  { viewer, territory: { id: territoryId, regionId } }: VisibleContract,
  action: FullAction,
  asked: AskedTalk,
  { people, funders, label, ...row }: z.infer<typeof talkRow>,
): ActionTalk {
  const { amountsVisibility, textsVisibility, rights } = action;
  const scope = { territoryId, regionId, actionId: action.id };
  const guarded = { ...scope, amountsVisibility, textsVisibility, funders };
  const commentOn = asked.commentOn !== null && label !== null ? { ...asked.commentOn, label } : null;
  const writes = rights.comment && (asked.threadId !== null || commentOn !== null);
  const speech = speechIn(viewer, scope, { people, action: guarded, internal: rights.commentInternally });
  return { ...row, commentOn, speech: writes ? speech : null };
}

type Around = { people: z.infer<typeof heldThere>; action: GuardedAction | null; internal: boolean };

/** What the viewer may publish somewhere, and whom they may call there. */
export function speechIn(viewer: Viewer, scope: Scope, { people, action, internal }: Around): Speech {
  const place = { ...scope, action };
  const state = new Set(readersAmong(people, place, "STATE").map(({ id }) => id));
  const callable = mentionable(viewer, scope, readersAmong(people, place, "ALL")).map((each) => ({
    ...each,
    state: state.has(each.key) || each.key === "PREFECTURE",
  }));
  return { asks: mayAsk(viewer, scope), internal, callable };
}
