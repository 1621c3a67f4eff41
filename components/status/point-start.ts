import { contradictionsAgainst } from "@/domain/action/action-figures";
import { decisionName, meetingName } from "@/domain/copil/copil-words";
import { type CalendarDate, dateInParis } from "@/domain/shared/calendar-date";
import { dayMonth, longDate, timeOfDay } from "@/domain/shared/format";
import { lowerFirst } from "@/domain/shared/number-words";
import type { Contradiction } from "@/domain/status/contradictions";
import type { PointDraft } from "@/domain/status/point.schema";
import { lastStatusWords, type PointValues, pointValues, progressLandmarks } from "@/domain/status/point-start";
import { ACTION_STATUSES, type ActionStatus } from "@/domain/status/status";
import type { PointFormContent } from "@/server/status/point-form.queries";
import type { FullAction } from "@/server/territory/visible-contract";

type Choice = { value: string; label: string };

/** Plain data a form of point is made of, ready to leave the server. */
export type PointStart = {
  actionId: string;
  /** The last point's values, and the draft's when there is one. */
  values: PointValues;
  draft: { values: PointValues; applied: readonly string[]; words: string; at: number } | null;
  lastStatus: string | null;
  landmarks: string;
  lastProgress: { value: number; words: string } | null;
  meetings: readonly Choice[];
  decisions: readonly (Choice & { help: string })[];
  contradictions: Record<ActionStatus, readonly Contradiction[]>;
};

export function pointStart(
  action: FullAction,
  { draft, points, meetings, decisions }: PointFormContent,
  today: CalendarDate,
): PointStart {
  const [last = null] = points;
  const values = (from: PointDraft | null) => pointValues(last, from, meetings);
  return {
    actionId: action.id,
    values: values(null),
    draft: draft && {
      values: values(draft.content),
      applied: draft.content.applied,
      words: `Brouillon du ${dayMonth(dateInParis(draft.at), today)} à ${timeOfDay(draft.at)}`,
      at: draft.at.getTime(),
    },
    lastStatus: lastStatusWords(last, today),
    landmarks: progressLandmarks(action, last, today),
    lastProgress:
      last === null || last.declaredProgress === null
        ? null
        : { value: last.declaredProgress, words: `${last.declaredProgress}, le ${dayMonth(last.declaredOn, today)}` },
    meetings: meetings.map((meeting) => ({
      value: meeting.id,
      label: `${meetingName(meeting)}, ${dayMonth(meeting.heldOn, today)}`,
    })),
    decisions: decisions.map(({ id, number, meeting, heldOn, text, owner }) => ({
      value: id,
      label: text,
      help: `${lowerFirst(decisionName({ number, meeting: { number: meeting } }))}, ${longDate(heldOn)} · ${owner}`,
    })),
    contradictions: contradictionsByStatus(action, today),
  };
}

/** What the figures would say against each status, for whichever is chosen in the form. */
function contradictionsByStatus(action: FullAction, today: CalendarDate): PointStart["contradictions"] {
  const against = (status: ActionStatus) => [status, contradictionsAgainst(status, action, today)] as const;
  return Object.fromEntries(ACTION_STATUSES.map(against)) as Record<ActionStatus, Contradiction[]>;
}
