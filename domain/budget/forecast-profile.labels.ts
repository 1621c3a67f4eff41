import { eurosExact, longMonth, NBSP, quantity } from "../shared/format";
import { type Cents, cents } from "../shared/money";
import type { PlanLine } from "./plan-to-date";

/** « reste du plan décalé de 3 mois », « répartie sur 7 mois, de juillet 2021 à janvier 2022 » */
export function profileInWords(profile: { shiftMonths: number | null; months: readonly PlanLine[] }): string {
  const { shiftMonths, months } = profile;
  const ordered = months.map(({ month }) => month).toSorted();
  const [first, last] = [ordered[0], ordered.at(-1)];
  if (first === undefined || last === undefined) return "suit le plan";
  if (shiftMonths !== null) return shiftInWords(shiftMonths);
  if (first === last) return `tout en ${longMonth(first)}`;
  return `répartie sur ${quantity(ordered.length, "mois", "mois")}, de ${longMonth(first)} à ${longMonth(last)}`;
}

/** « reste du plan décalé de 3 mois », « reste du plan avancé de 2 mois » */
function shiftInWords(months: number): string {
  const count = quantity(Math.abs(months), "mois", "mois");
  return months > 0 ? `reste du plan décalé de ${count}` : `reste du plan avancé de ${count}`;
}

/** What a grid still has to say, as it is typed and when it is refused. */
export function leftInWords(left: Cents): string {
  if (left === 0) return "Tout est réparti.";
  if (left > 0) return `Reste ${eurosExact(left)} à répartir.`;
  return `La répartition dépasse de ${eurosExact(cents(-left))} ce qui reste à payer${NBSP}: retirez-les d’un mois.`;
}
