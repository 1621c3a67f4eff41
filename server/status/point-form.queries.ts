import "server-only";
import { z } from "zod";
import { calendarDateSchema } from "@/domain/shared/calendar-date";
import { pointDraft } from "@/domain/status/point.schema";
import { upcomingMeetings, upcomingMeetingsRow } from "@/server/copil/meetings.queries";
import { jsonList } from "@/server/db/json-list";
import type { Transaction } from "@/server/db/transaction";
import type { FullAction, VisibleContract } from "@/server/territory/visible-contract";
import { pointRows, pointsJson } from "./points.queries";

const decision = z.object({
  id: z.string(),
  number: z.number(),
  meeting: z.number(),
  heldOn: calendarDateSchema,
  text: z.string(),
  owner: z.string(),
});

const content = z.object({
  draft: z.object({ content: pointDraft, at: z.coerce.date() }).nullable().catch(null),
  points: pointRows,
  meetings: upcomingMeetingsRow,
  decisions: jsonList(decision),
});
export type PointFormContent = z.infer<typeof content>;

/** What the form of a point starts from, in one statement: its author's own draft, the last point, sessions to come, decisions to apply. */
export async function loadPointForm(
  tx: Transaction,
  { viewer, territory, knownAt }: VisibleContract,
  action: FullAction,
): Promise<PointFormContent> {
  const place = { territoryId: territory.id, actionId: action.id, asOf: territory.today, knownAt };
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT (SELECT json_build_object('content', f.content, 'at', f.updated_at) FROM point_draft f
            WHERE f.action_id = ${action.id}::uuid AND f.author_id = ${viewer.id}::uuid) AS draft,
           (${pointsJson(place, 1)}) AS points,
           (${upcomingMeetings({ territoryId: territory.id, asOf: territory.today })}) AS meetings,
           (SELECT json_agg(json_build_object('id', d.id, 'number', d.number, 'meeting', c.number, 'heldOn', c.held_on::date,
                     'text', d.text, 'owner', d.owner) ORDER BY c.held_on, d.number)
            FROM decision d JOIN copil_meeting c ON c.id = d.meeting_id
            WHERE d.territory_id = ${territory.id}::uuid AND d.action_id = ${action.id}::uuid AND d.applied_on IS NULL
              AND c.held_on <= ${territory.today}::date) AS decisions`;
  return content.parse(rows[0]);
}
