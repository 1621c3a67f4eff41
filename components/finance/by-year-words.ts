import type { Nature } from "@/domain/budget/by-year";
import { NBSP } from "@/domain/shared/format";
import type { Accounting } from "@/domain/spending/stage";
import { stageLabel } from "@/domain/spending/stage.labels";

const NATURE_WORDS: Record<Nature, { plain: string; budget: string }> = {
  INVESTMENT: { plain: "Investissement", budget: "AP/CP" },
  OPERATING: { plain: "Fonctionnement", budget: "AE/CP" },
};

/** « Investissement », with its budget credits where only public bodies are shown. */
export function natureLabel(nature: Nature, accounting: Accounting | "MIXED"): string {
  const { plain, budget } = NATURE_WORDS[nature];
  return accounting === "PUBLIC" ? `${plain} (${budget})` : plain;
}

/** The heads of the yearly amounts, in the words of the carriers shown. */
export function yearlyLabels(accounting: Accounting | "MIXED") {
  const isPublic = accounting === "PUBLIC";
  return {
    plan: "Plan",
    committed: isPublic ? "Engagé (AP, AE)" : stageLabel("COMMITTED", accounting),
    invoiced: stageLabel("INVOICED", accounting),
    paid: isPublic ? "Payé (CP)" : stageLabel("PAID", accounting),
    remaining: "Reste",
  };
}

const PUBLIC_HELP = [
  `Porteurs publics${NBSP}: en investissement, l’engagé consomme l’autorisation de programme (AP)\u202f; en fonctionnement, l’autorisation d’engagement (AE).`,
  "Le payé consomme les crédits de paiement (CP) de son année (CGCT, art. L. 2311-3\u202f; pour l’État, AE et CP dans les deux cas).",
];
const COMPANY_HELP = `Entreprises${NBSP}: engagé à la commande, payé au règlement, sans autorisation budgétaire.`;

/** What the words of the yearly amounts mean for the carriers shown. */
export function yearlyHelp(accounting: Accounting | "MIXED"): readonly string[] {
  if (accounting === "COMPANY") return [COMPANY_HELP];
  return accounting === "PUBLIC" ? PUBLIC_HELP : [...PUBLIC_HELP, COMPANY_HELP];
}
