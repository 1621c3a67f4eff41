import { quoted } from "../shared/format";
import { foldedName } from "./folded-name";
import type { MilestoneAction, MilestoneChange, RecordedMilestone, RecordedMilestones } from "./milestone-change";
import type { MilestoneRow } from "./milestone-fields";
import type { Fault } from "./row-reading";

const LOCKED = "Le plan est verrouillé : le poids et la date du contrat ne bougent plus que par un avenant.";
const RESERVED =
  "Seul le chef de projet du territoire écrit le poids et la date du contrat : videz cette cellule, et donnez la date prévue.";
const NO_DATE = "Ce jalon n’a pas de date du contrat : donnez-la avec son poids.";

export type ContractDifference = { title: boolean; weight: boolean; baseline: boolean };

/** On what the row and the contract differ. The date of the contract and that of its last avenant are both its own. */
export function contractDifference(
  { title, weight, baseline }: MilestoneRow,
  milestone: RecordedMilestone,
): ContractDifference {
  return {
    title: title !== null && foldedName(title) !== foldedName(milestone.title),
    weight: weight !== null && weight !== milestone.weight,
    baseline: baseline !== null && baseline !== milestone.baseline && baseline !== milestone.originalBaseline,
  };
}

/** What the row rewrites of the contract, or why it may not; neither when it says what the contract says. */
export function contractRewrite(
  wanted: MilestoneRow,
  milestone: RecordedMilestone,
  action: MilestoneAction,
  recorded: RecordedMilestones,
): { inscribe: MilestoneChange["inscribe"]; faults: Fault[] } {
  const differs = contractDifference(wanted, milestone);
  if (!Object.values(differs).includes(true)) return { inscribe: null, faults: [] };
  const date = differs.baseline ? wanted.baseline : milestone.baseline;
  const barred = contractBar(action, recorded);
  if (barred !== null || date === null)
    return { inscribe: null, faults: refusals(differs, milestone, barred ?? NO_DATE) };
  const title = (differs.title ? wanted.title : null) ?? milestone.title;
  return { inscribe: { title, weight: wanted.weight ?? milestone.weight, date }, faults: [] };
}

function refusals(differs: ContractDifference, { rank, title }: RecordedMilestone, message: string): Fault[] {
  const stays = `Le jalon n° ${rank} s’appelle ${quoted(title)} : gardez ce nom, ou videz le numéro pour ajouter un autre jalon.`;
  return (["title", "weight", "baseline"] as const)
    .filter((field) => differs[field])
    .map((field) => ({ field, message: field === "title" ? stays : message }));
}

/** Why this person may not write the dates and weights of the contract; null when they may. */
export function contractBar(
  { mayInscribe }: MilestoneAction,
  { planLocked }: Pick<RecordedMilestones, "planLocked">,
): string | null {
  if (planLocked) return LOCKED;
  return mayInscribe ? null : RESERVED;
}
