import type { CalendarDate } from "../shared/calendar-date";
import type { ActionStatus } from "./status";

/** STATUS: the météo and its sentence alone. POINT: a full status point. CONFIRMED: « rien de neuf ». */
export const DECLARATION_KINDS = ["STATUS", "POINT", "CONFIRMED"] as const;
export type DeclarationKind = (typeof DECLARATION_KINDS)[number];

/** What was said of an action on a day: the météo and its sentence at least. */
export type Point = {
  id: string;
  kind: DeclarationKind;
  status: ActionStatus;
  sentence: string;
  declaredOn: CalendarDate;
  author: string;
  declaredProgress: number | null;
  done: string | null;
  upcoming: string | null;
  difficulties: string | null;
  decisionAsked: string | null;
  meeting: { id: string; number: number; heldOn: CalendarDate } | null;
  keptWord: string | null;
};
