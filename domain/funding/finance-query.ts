import { z } from "zod";
import { askedNumber, askedOne, askedText, type SearchParams } from "../shared/list-query";
import type { Accounting } from "../spending/stage";

/** What the finance screen is asked to narrow: the files of the funnel, the carriers of the yearly amounts. */
export type FinanceQuery = {
  /** The number of an action. */
  action: number | null;
  /** The name of a funder. */
  funder: string | null;
  carriers: Accounting | null;
};

const CARRIER_PARAMS: Record<Accounting, string> = { PUBLIC: "publics", COMPANY: "entreprises" };

const asked = z.object({ action: askedNumber, financeur: askedText, porteurs: askedOne(CARRIER_PARAMS) });

export function readFinanceQuery(params: SearchParams): FinanceQuery {
  const { action = null, financeur = null, porteurs = null } = asked.parse(params);
  return { action, funder: financeur, carriers: porteurs };
}

/** The query of an address that asks for this; what is not asked for is left out. */
export function financeParams({ action, funder, carriers }: FinanceQuery): Record<string, string | number | null> {
  return { action, financeur: funder, porteurs: carriers && CARRIER_PARAMS[carriers] };
}
