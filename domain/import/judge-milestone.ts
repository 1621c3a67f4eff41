import { contractBar, contractDifference, contractRewrite } from "./contract-rewrite";
import { foldedName } from "./folded-name";
import type { MilestoneAction, MilestoneChange, RecordedMilestone, RecordedMilestones } from "./milestone-change";
import { milestoneMoves } from "./milestone-dates";
import type { MilestoneRow } from "./milestone-fields";
import type { Fault } from "./row-reading";
import { actionFault, type Comparison, comparisonOf, invalid, type NamedAction, type Verdict } from "./verdict";

type Judged = Verdict<MilestoneChange>;

/** What a row would do to the milestones as they stand. An empty cell asks for nothing. */
export function judgeMilestone(wanted: MilestoneRow, line: number, recorded: RecordedMilestones): Judged {
  const fault = actionFault(recorded.actions, wanted.action);
  if (fault) return invalid(fault);
  const action = recorded.actions.get(wanted.action);
  if (!action) throw new RangeError("an action without a fault is known");
  const found = findMilestone(wanted, action, recorded);
  if ("message" in found) return invalid(found);
  const { milestone } = found;
  const twice = saidTwice(milestone?.id ?? `${action.id} ${foldedName(wanted.title ?? "")}`, line, recorded);
  if (twice) return invalid(twice);
  if (!milestone) return judgeNew(wanted, action, recorded);
  return milestone.cancelled ? judgeCancelled(wanted, milestone) : judgeKnown(wanted, milestone, action, recorded);
}

function findMilestone(
  { rank, title }: MilestoneRow,
  action: NamedAction,
  { milestones }: RecordedMilestones,
): { milestone: RecordedMilestone | null } | Fault {
  const own = milestones.filter(({ actionId }) => actionId === action.id);
  if (rank !== null) {
    const milestone = own.find((each) => each.rank === rank);
    const missing = `Aucun jalon n° ${rank} dans l’action ${action.number} : videz ce numéro pour ajouter un jalon.`;
    return milestone ? { milestone } : { field: "rank", message: missing };
  }
  if (title === null) return { field: "title", message: "Nommez le jalon, ou donnez son numéro." };
  const named = own.filter((each) => !each.cancelled && foldedName(each.title) === foldedName(title));
  if (named.length <= 1) return { milestone: named[0] ?? null };
  const ranks = named.map((each) => each.rank).join(" ou ");
  return { field: "rank", message: `Plusieurs jalons portent ce nom : précisez le n° du jalon, ${ranks}.` };
}

function saidTwice(what: string, line: number, { said }: RecordedMilestones): Fault | null {
  const first = said.get(what);
  if (first === undefined) said.set(what, line);
  if (first === undefined || first === line) return null;
  return { field: "title", message: `Ce jalon est déjà à la ligne ${first} : gardez une seule des deux lignes.` };
}

function judgeKnown(
  wanted: MilestoneRow,
  milestone: RecordedMilestone,
  action: MilestoneAction,
  recorded: RecordedMilestones,
): Judged {
  const { inscribe, faults } = contractRewrite(wanted, milestone, action, recorded);
  const dated = { ...milestone, baseline: inscribe?.date ?? milestone.baseline };
  const { postpone, reach, faults: moved } = milestoneMoves(wanted, dated, recorded.today);
  if (faults.length + moved.length > 0) return invalid(...faults, ...moved);
  if (inscribe === null && postpone === null && reach === null) return { state: "UNCHANGED", faults };
  const change = { actionId: action.id, milestone, add: null, inscribe, postpone, reach };
  const comparison = compared(milestone, change);
  return { state: "CHANGED", faults, change, comparison, basis: `${milestone.id} ${milestone.version}` };
}

/** A cancelled milestone is what it was: the row of an export says nothing new about it. */
function judgeCancelled(wanted: MilestoneRow, milestone: RecordedMilestone): Judged {
  const { forecast, baseline, actual } = milestone;
  const isMoved = (date: string | null, ...known: (string | null)[]) => date !== null && !known.includes(date);
  const differs =
    Object.values(contractDifference(wanted, milestone)).includes(true) ||
    isMoved(wanted.forecast, forecast, baseline) ||
    isMoved(wanted.actual, actual);
  if (!differs) return { state: "UNCHANGED", faults: [] };
  const message = `Le jalon n° ${milestone.rank} est annulé : retirez cette ligne, ou videz ce numéro pour en ajouter un autre.`;
  return invalid({ field: "rank", message });
}

function judgeNew(wanted: MilestoneRow, action: MilestoneAction, recorded: RecordedMilestones): Judged {
  const { title, baseline, forecast } = wanted;
  if (title === null) return invalid({ field: "title", message: "Nommez le jalon en quelques mots." });
  const faults = newFaults(wanted, action, recorded);
  const inscribe = baseline === null ? null : { title, weight: wanted.weight ?? 1, date: baseline };
  const add = inscribe === null && forecast !== null ? { title, date: forecast } : null;
  const facts = { baseline, forecast: add?.date ?? null, actual: null, cancelled: false };
  const { postpone, reach, faults: moved } = milestoneMoves(wanted, facts, recorded.today);
  if (faults.length + moved.length > 0) return invalid(...faults, ...moved);
  const gone = recorded.milestones.filter(
    (each) => each.actionId === action.id && each.cancelled && foldedName(each.title) === foldedName(title),
  );
  const change = { actionId: action.id, milestone: null, add, inscribe, postpone, reach };
  return { state: "READY", faults, change, comparison: null, basis: `new ${gone.length}` };
}

function newFaults(
  { baseline, forecast, weight }: MilestoneRow,
  action: MilestoneAction,
  recorded: RecordedMilestones,
): Fault[] {
  if (baseline !== null) {
    const barred = contractBar(action, recorded);
    return barred === null ? [] : [{ field: "baseline", message: barred }];
  }
  const faults: Fault[] = [];
  if (forecast === null) faults.push({ field: "forecast", message: "Donnez la date prévue de ce nouveau jalon." });
  if (weight !== null && weight !== 1)
    faults.push({
      field: "weight",
      message: "Un jalon sans date du contrat pèse 1 : videz son poids, ou donnez cette date.",
    });
  return faults;
}

function compared(milestone: RecordedMilestone, { inscribe, postpone, reach }: MilestoneChange): Comparison {
  const { title, weight, baseline, forecast, actual } = milestone;
  return comparisonOf([
    ["title", title, inscribe?.title ?? title],
    ["weight", weight, inscribe?.weight ?? weight],
    ["baseline", baseline, inscribe?.date ?? baseline],
    ["forecast", forecast ?? baseline, postpone?.date ?? forecast ?? baseline],
    ["actual", actual, reach ?? actual],
  ]);
}
