import type { ActionFigures } from "../action/action-figures";
import { plannedSteps } from "../earned-value/delay";
import { delayInWords, delaySentence } from "../earned-value/delay-in-words";
import { earnedShares } from "../earned-value/earned-schedule";
import type { MilestoneFacts } from "../milestone/milestone";
import { milestoneSituation } from "../milestone/milestone-sentence";
import { notCancelled } from "../milestone/progress";
import { addDays } from "../shared/calendar-date";
import { longDate, quantity, share } from "../shared/format";
import {
  addedUp,
  capped,
  countedRow,
  type ExplainedRow,
  type Explanation,
  type LeftOut,
  notAdded,
  type Unit,
} from "./explanation";
import { MEANINGS } from "./figure-meaning";
import { question } from "./why-title";

type Explained = Omit<Explanation, "lastChange">;

export function explainProgress(action: ActionFigures): Explained {
  const { progress, milestones } = action;
  const kept = notCancelled(milestones);
  const [reached, whole] = [kept.filter(isReached), kept].map((list) =>
    list.reduce((sum, { weight }) => sum + weight, 0),
  );
  return {
    ...base("progress", action),
    title: question(progress === null ? "l’avancement n’est-il pas mesurable" : `${share(progress)} d’avancement`),
    value: progress === null ? "non mesurable" : share(progress),
    reading:
      progress === null
        ? "Aucun jalon n’a de poids."
        : `${quantity(reached ?? 0, "point atteint", "points atteints")} sur ${whole}.`,
    counted: reachedRows(action, "weight", ({ weight }) => weight),
    leftOut: notCounted(action),
  };
}

export function explainReached(action: ActionFigures): Explained {
  const { reached, total } = action;
  return {
    ...base("milestones", action),
    title: question(`${quantity(reached, "jalon atteint", "jalons atteints")} sur ${total}`),
    value: `${reached} sur ${total}`,
    counted: reachedRows(action, "milestones", () => 1),
    leftOut: notCounted(action),
  };
}

/** The milestones the delay is measured on, in the order of the original plan. */
export function explainDelay(action: ActionFigures): Explained {
  const { original, current } = action.delay;
  const counted = notCancelled(action.milestones).filter(
    ({ originalBaseline, weight }) => originalBaseline !== null && weight > 0,
  );
  const rows = counted
    .toSorted((a, b) => ((a.originalBaseline ?? "") < (b.originalBaseline ?? "") ? -1 : 1))
    .map((milestone) => ({
      ...milestoneRow(action, milestone),
      detail: `prévu le ${longDate(milestone.originalBaseline)}, poids ${milestone.weight}`,
      amount: null,
      value: milestone.actual ? `atteint le ${longDate(milestone.actual)}` : "pas atteint",
    }));
  const words = original.kind === "MEASURED" ? delayInWords(original.days) : "le délai n’est-il pas mesuré";
  const inForce = current && `${delaySentence(current, "en vigueur")}, avenants compris.`;
  return {
    ...base("delay", action),
    title: question(words),
    value: delaySentence(original),
    reading: [delayReading(action), inForce].filter((sentence) => sentence !== null).join(" ") || null,
    counted: notAdded(rows),
    leftOut: notCancelled(action.milestones)
      .filter(({ originalBaseline, weight }) => originalBaseline === null || weight <= 0)
      .map((milestone) =>
        leftOutOf(action, milestone, milestone.weight <= 0 ? "sans poids" : "sans date au contrat signé"),
      )
      .concat(cancelled(action)),
  };
}

/** « Points attendus le 15 juin 2021 : 11 sur 18 ; atteints : 8. Le plan a dépassé ce niveau le 29 avril 2021. » */
function delayReading({ delay: { original }, milestones }: ActionFigures): string | null {
  if (original.kind === "WITHHELD") return null;
  const { planned, earned, whole } = earnedShares(plannedSteps(milestones, "originalBaseline"), original.on);
  if (earned === whole) return `Tous les jalons datés sont atteints, le dernier le ${longDate(original.on)}.`;
  const stand = `Points attendus le ${longDate(original.on)}\u00a0: ${planned} sur ${whole}\u202f; atteints\u00a0: ${earned}.`;
  const day = longDate(addDays(original.on, -original.days));
  if (original.days === 0) return stand;
  return original.days > 0
    ? `${stand} Le plan a dépassé ce niveau le ${day}.`
    : `${stand} Le plan n’arrive à ce niveau que le ${day}.`;
}

function reachedRows(action: ActionFigures, unit: Unit, amountOf: (milestone: MilestoneFacts) => number) {
  const reached = notCancelled(action.milestones).filter(isReached);
  const rows = reached
    .toSorted((a, b) => ((a.actual ?? "") < (b.actual ?? "") ? -1 : 1))
    .map((milestone) => countedRow({ ...milestoneRow(action, milestone), amount: amountOf(milestone) }, unit));
  const total = reached.reduce((sum, milestone) => sum + amountOf(milestone), 0);
  return addedUp(total, unit, capped(rows, unit, ["jalon", "jalons"], { kind: "milestones", action: action.number }));
}

function notCounted(action: ActionFigures): LeftOut[] {
  const open = notCancelled(action.milestones).filter((milestone) => !isReached(milestone));
  return [
    ...open.map((milestone) => leftOutOf(action, milestone, `pas encore atteint, ${milestoneSituation(milestone)}`)),
    ...cancelled(action),
  ];
}

function cancelled(action: ActionFigures): LeftOut[] {
  return action.milestones
    .filter((milestone) => milestone.cancelled)
    .map((milestone) => leftOutOf(action, milestone, "annulé"));
}

function leftOutOf({ number }: ActionFigures, { id, title }: MilestoneFacts, why: string): LeftOut {
  return { key: id, label: title, why, target: { kind: "milestone", action: number, id } };
}

function milestoneRow({ number }: ActionFigures, milestone: MilestoneFacts): Omit<ExplainedRow, "amount" | "value"> {
  const { id, title } = milestone;
  return {
    key: id,
    label: title,
    detail: milestoneSituation(milestone),
    target: { kind: "milestone", action: number, id },
  };
}

function isReached({ actual }: MilestoneFacts): boolean {
  return actual !== null;
}

function base(figure: "progress" | "milestones" | "delay", { number, title }: ActionFigures) {
  const { definition, formula } = MEANINGS[figure];
  const sources = ["Jalons du contrat et leurs déclarations, au journal"];
  return { figure, about: { number, title }, definition, formula, reading: null, sources, taxBasis: null } as const;
}
