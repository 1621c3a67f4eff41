import type { ActionFigures } from "../action/action-figures";
import type { PlanVersion } from "../budget/plan-to-date";
import { versionInForce } from "../budget/version-in-force";
import type { CalendarDate } from "../shared/calendar-date";
import { longDate } from "../shared/format";

/** The version of the plan that counts on that day. */
export function planInForce({ versions }: Pick<ActionFigures, "versions">, asOf: CalendarDate): PlanVersion | null {
  return versionInForce(versions, asOf);
}

/** « avenant n° 1 du 24 juin 2021 », « plan du contrat signé » */
export function planName({ amendment, effectiveOn }: PlanVersion): string {
  return amendment === null ? "plan du contrat signé" : `avenant n°\u00a0${amendment} du ${longDate(effectiveOn)}`;
}

export type SignedContract = { title: string; signedOn: CalendarDate };

/** « Contrat du Territoire d’industrie d’Alès, signé le 9 décembre 2019 » */
export function contractSource({ title, signedOn }: SignedContract): string {
  return `${title}, signé le ${longDate(signedOn)}`;
}
