import type { Signal } from "../action/signals";
import { signalSentence } from "../action/signals.labels";
import { writeSubject } from "../attachment/proof-subject";
import { comingDate, milestoneState } from "../milestone/milestone-state";
import { type CalendarDate, daysBetween } from "../shared/calendar-date";
import { days, longDate, NBSP, quoted } from "../shared/format";
import { LAPSE_DAYS } from "../status/contradictions";
import { isClosed } from "../status/status";
import { onAction } from "./target";
import type { WorkAction, WorkFacts } from "./work-facts";
import type { Draft } from "./work-item";

/** The next milestone is told from so many days before on, to whoever follows one action. */
export const DEADLINE_DAYS = 30;
/** A proof is asked for that long after a milestone was reached. */
export const PROOF_DAYS = 90;

/** Everything the figures of an action say somebody should do. */
export function actionWork(action: WorkAction, { proven }: WorkFacts, today: CalendarDate): Draft[] {
  const signals = action.signals.map((signal) => signalWork(action, signal));
  if (isClosed(action.status?.status ?? null)) return signals;
  return [...signals, ...lapses(action, today), ...deadlines(action, today), ...proofs(action, proven, today)];
}

function signalWork({ id }: WorkAction, signal: Signal): Draft {
  const part =
    signal.kind === "MILESTONE_OVERDUE"
      ? signal.milestoneId
      : signal.kind === "COMMITMENT_RAISED"
        ? `${signal.expenseId}-${signal.date}-${signal.amount}`
        : "";
  return {
    key: `${signal.kind}:${id}:${part}`,
    kind: signal.kind,
    actionId: id,
    sentence: signalSentence(signal),
    days: "days" in signal ? signal.days : null,
    due: null,
    to: { signal },
  };
}

/** What must be begun or finished by a day that comes, or has just passed, for a subsidy not to be lost. */
function lapses(action: WorkAction, today: CalendarDate): Draft[] {
  return action.deadlines.flatMap(({ funder, startBy, completeBy }, rank) => {
    const told = [
      { on: action.committed > 0 ? null : startBy, what: "commencent", code: "start" },
      { on: completeBy, what: "soient terminés", code: "complete" },
    ];
    return told.flatMap(({ on, what, code }): Draft[] => {
      if (on === null || daysBetween(today, on) > LAPSE_DAYS) return [];
      return [
        {
          key: `LAPSE:${action.id}:${code}:${rank}`,
          kind: "LAPSE",
          actionId: action.id,
          sentence: lapseSentence(funder, on, what, today),
          ...(on < today ? { days: daysBetween(on, today), due: null } : { days: null, due: on }),
          to: { target: onAction(action.number, {}, "/financement"), label: "Voir le financement" },
        },
      ];
    });
  });
}

function lapseSentence(funder: string, on: CalendarDate, what: string, today: CalendarDate): string {
  const left = daysBetween(today, on);
  if (left < 0) return `Aide de ${funder}${NBSP}: le délai a expiré le ${longDate(on)}, il y a ${days(-left)}.`;
  const when = left === 0 ? "aujourd’hui" : `dans ${days(left)}`;
  return `Aide de ${funder}${NBSP}: il faut que les travaux ${what} avant le ${longDate(on)}, ${when}.`;
}

function deadlines({ id, number, milestones }: WorkAction, today: CalendarDate): Draft[] {
  return milestones.flatMap((milestone): Draft[] => {
    const state = milestoneState(milestone, today);
    const on = state === "UPCOMING" || state === "OVERDUE" ? comingDate(milestone, today) : null;
    if (on === null || on < today || daysBetween(today, on) > DEADLINE_DAYS) return [];
    return [
      {
        key: `DEADLINE:${milestone.id}`,
        kind: "DEADLINE",
        actionId: id,
        sentence: `${quoted(milestone.title)} est prévu le ${longDate(on)}.`,
        days: null,
        due: on,
        to: { target: onAction(number, { jalon: milestone.id }), label: "Voir le jalon" },
      },
    ];
  });
}

function proofs({ id, number, milestones }: WorkAction, proven: readonly string[], today: CalendarDate): Draft[] {
  return milestones.flatMap(({ id: milestoneId, title, actual, cancelled }): Draft[] => {
    if (actual === null || cancelled || proven.includes(milestoneId)) return [];
    const since = daysBetween(actual, today);
    if (since < 0 || since > PROOF_DAYS) return [];
    return [
      {
        key: `PROOF:${milestoneId}`,
        kind: "PROOF",
        actionId: id,
        sentence: `${quoted(title)} est atteint depuis le ${longDate(actual)}${NBSP}: sa pièce n’est pas déposée.`,
        days: since,
        due: null,
        to: {
          target: onAction(number, {
            saisir: "piece",
            sur: writeSubject({ about: "milestone", subjectId: milestoneId }),
          }),
          label: "Déposer la pièce",
        },
      },
    ];
  });
}
