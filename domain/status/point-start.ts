import type { ActionFigures } from "../action/action-figures";
import type { CalendarDate } from "../shared/calendar-date";
import { dayMonth, NBSP, share } from "../shared/format";
import { ratio } from "../shared/ratio";
import type { Point } from "./point";
import type { PointDraft } from "./point.schema";
import { STATUS_LABELS } from "./status.labels";

/** What stands in the fields when the form opens. */
export type PointValues = Record<
  | "status"
  | "declaredProgress"
  | "sentence"
  | "done"
  | "upcoming"
  | "difficulties"
  | "decisionAsked"
  | "meetingId"
  | "keptWord",
  string
>;

/** The draft as it was left, else the last point; a session that is not to come any more is left out. */
export function pointValues(
  last: Point | null,
  draft: PointDraft | null,
  meetings: readonly { id: string }[],
): PointValues {
  const from = draft ?? {
    status: last?.status,
    declaredProgress: last?.declaredProgress?.toString(),
    sentence: last?.sentence,
    done: last?.done,
    upcoming: last?.upcoming,
    difficulties: last?.difficulties,
    decisionAsked: last?.decisionAsked,
    meetingId: last?.meeting?.id,
    keptWord: last?.keptWord,
  };
  const held = from.meetingId ?? "";
  return {
    status: from.status ?? "",
    declaredProgress: from.declaredProgress ?? "",
    sentence: from.sentence ?? "",
    done: from.done ?? "",
    upcoming: from.upcoming ?? "",
    difficulties: from.difficulties ?? "",
    decisionAsked: from.decisionAsked ?? "",
    meetingId: meetings.some(({ id }) => id === held) ? held : "",
    keptWord: from.keptWord ?? "",
  };
}

/** « le 17 mai : À surveiller » */
export function lastStatusWords(last: Pick<Point, "status" | "declaredOn"> | null, asOf: CalendarDate): string | null {
  if (last === null) return null;
  return `le ${dayMonth(last.declaredOn, asOf)}${NBSP}: ${STATUS_LABELS[last.status]}`;
}

/** « 45 % le 17 mai. Repères calculés : 4 jalons atteints sur 9 (44 %), 42 % du budget payé. » */
export function progressLandmarks(
  { reached, total, paid, programmed }: Pick<ActionFigures, "reached" | "total" | "paid" | "programmed">,
  last: Pick<Point, "declaredProgress" | "declaredOn"> | null,
  asOf: CalendarDate,
): string {
  const said =
    last === null || last.declaredProgress === null
      ? "Aucun avancement déclaré jusqu’ici."
      : `${share(last.declaredProgress / 100)} le ${dayMonth(last.declaredOn, asOf)}.`;
  const spent = programmed === null ? null : ratio(paid, programmed);
  const landmarks = [
    ...(total === 0
      ? []
      : [
          `${reached} ${reached > 1 ? "jalons atteints" : "jalon atteint"} sur ${total} (${share(ratio(reached, total))})`,
        ]),
    ...(spent === null ? [] : [`${share(spent)} du budget payé`]),
  ];
  return landmarks.length === 0 ? said : `${said} Repères calculés${NBSP}: ${landmarks.join(", ")}.`;
}

/** « Extension du Pôle Mécanique · dernier point le 17 mai » */
export function lastPointWords(last: Pick<Point, "declaredOn"> | null, asOf: CalendarDate): string {
  return last === null ? "premier point" : `dernier point le ${dayMonth(last.declaredOn, asOf)}`;
}
