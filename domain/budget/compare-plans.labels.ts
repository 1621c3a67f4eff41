import { amountInWords, listFr } from "../shared/format";
import { cents } from "../shared/money";
import { capitalized } from "../shared/number-words";
import { isSamePlan } from "./amendment";
import { type PlanChange, planChange } from "./compare-plans";
import type { PlanVersion } from "./plan-to-date";
import { theVersion } from "./version-name";

/** « L’avenant n° 1 ajoute 0,20 M€ et décale 0,35 M€ de 2020 à 2021 » */
export function planChangeInWords(before: PlanVersion, after: PlanVersion): string {
  const subject = capitalized(theVersion(after));
  if (isSamePlan(before.lines, after.lines)) return `${subject} ne change aucun montant`;
  const change = planChange(before.lines, after.lines);
  const parts = [...totalInWords(change), ...movedInWords(change)];
  return `${subject} ${parts.length > 0 ? parts.join(" et ") : "déplace des mois sans changer le total d’aucune année"}`;
}

function totalInWords({ total, moved, from, to }: PlanChange): string[] {
  if (total === 0) return [];
  const years = moved === 0 ? `, en ${listFr((total > 0 ? to : from).map(String))}` : "";
  return [`${total > 0 ? "ajoute" : "retire"} ${amountInWords(cents(Math.abs(total)), 2)}${years}`];
}

function movedInWords({ moved, from, to }: PlanChange): string[] {
  if (moved === 0) return [];
  const verb = Math.min(...to) < Math.min(...from) ? "avance" : "décale";
  return [`${verb} ${amountInWords(moved, 2)} de ${listFr(from.map(String))} à ${listFr(to.map(String))}`];
}
