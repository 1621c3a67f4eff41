import type { FundedLine, FundingPlan } from "./funding-plan";
import { awardRules } from "./rules/award-rules";
import { ceilingRules } from "./rules/ceiling-rules";
import { planRules } from "./rules/plan-rules";

export type FundingRuleCode =
  | "PLAN_EQUALS_COST"
  | "PUBLIC_AID_WITHIN_COST"
  | "OWN_SHARE"
  | "GRANT_WITHIN_RATE"
  | "BASE_WITHIN_COST"
  | "ADVANCE_CEILING"
  | "INSTALMENT_CEILING"
  | "CLAIMED_WITHIN_GRANT";

/** What a rule found: the lines it is about, none when it is the plan as a whole, and what the person can do. */
export type Finding = { lines: readonly FundedLine[]; sentence: string; whatToDo: string; source?: string };
export type FundingRule = { code: FundingRuleCode; source: string; check: (plan: FundingPlan) => readonly Finding[] };

export type FundingWarning = Omit<Finding, "lines" | "source"> & {
  code: FundingRuleCode;
  lines: readonly { id: string; funder: string }[];
  source: string;
};

export const FUNDING_RULES: readonly FundingRule[] = [...planRules, ...awardRules, ...ceilingRules];

/** Everything the plan should be checked for. A warning says what is wrong and never forbids to save a true fact. */
export function fundingWarnings(plan: FundingPlan): FundingWarning[] {
  return FUNDING_RULES.flatMap(({ code, source, check }) =>
    check(plan).map((finding) => ({
      ...finding,
      code,
      lines: finding.lines.map(({ id, funder }) => ({ id, funder })),
      source: finding.source ?? source,
    })),
  );
}

const BASES = { HT: "hors taxes", TTC: "toutes taxes comprises" } as const;

/** The tax basis the whole plan is read in: the action's own. */
export function taxBasisNote({ taxBasis }: Pick<FundingPlan, "taxBasis">): string {
  return `Coût, assiettes et financements sont ${BASES[taxBasis]} (${taxBasis}), comme les dépenses de l’action : convertissez avant de saisir ce qui est écrit autrement.`;
}
