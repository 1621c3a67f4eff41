import type { ActionFigures } from "../action/action-figures";
import type { TaxBasis } from "../spending/stage";

/** What the amounts of the figure include of VAT; mixed, which actions are on which side, as far as the viewer may know. */
export function taxBasisSentence(
  basis: TaxBasis | "MIXED" | null,
  actions: readonly Pick<ActionFigures, "number" | "taxBasis">[],
): string | null {
  if (basis === null) return null;
  if (basis === "HT") return "Montants hors taxes";
  if (basis === "TTC") return "Montants toutes taxes comprises, la TVA n’étant pas récupérée";
  const inclusive = actions.filter(({ taxBasis }) => taxBasis === "TTC").map(({ number }) => number);
  const which =
    inclusive.length === 0
      ? ""
      : `, TTC pour ${inclusive.length === 1 ? "l’action" : "les actions"} ${inclusive.join(", ")}`;
  return `Montants HT et TTC mêlés${which}\u00a0: le total est un ordre de grandeur`;
}
