import { euros, eurosExact, NBSP, THIN } from "../../shared/format";
import { type Cents, cents } from "../../shared/money";
import type { FundingPlan } from "../funding-plan";
import { fundingGap, liveLines, ownShare, plannedTotal, publicGrants } from "../funding-plan";
import type { FundingRule } from "../funding-rules";
import { isLocalAuthority, isPublicBody } from "../organization-kind";

/** Schemes under décret n° 2018-514 for certain: the others are left to their own texts. */
const UNDER_DECREE = ["STATE_INVESTMENT"];

/** The rules on the plan as a whole. */
export const planRules: readonly FundingRule[] = [
  {
    code: "PLAN_EQUALS_COST",
    source: "Plan de financement équilibré : total des financements = coût du plan en vigueur",
    check: (plan) => {
      const gap = plan.lines.length === 0 ? null : fundingGap(plan);
      if (gap === null || gap === 0) return [];
      const [missing, amount] = [gap > 0, eurosExact(cents(Math.abs(gap)))];
      const totals = `${eurosExact(plannedTotal(plan.lines))} de financements pour ${eurosExact(plan.cost)} de coût`;
      return [
        {
          lines: [],
          sentence: missing
            ? `Il manque ${amount} pour financer l’action${NBSP}: ${totals}.`
            : `Le plan de financement dépasse le coût de ${amount}${NBSP}: ${totals}.`,
          whatToDo: missing
            ? "Ajoutez le financeur qui manque, ou relevez un montant prévu."
            : "Baissez un montant prévu, ou faites revoir le coût par un avenant.",
        },
      ];
    },
  },
  {
    code: "PUBLIC_AID_WITHIN_COST",
    source: "Décret n° 2018-514 du 25 juin 2018, art. 10",
    check: (plan) => {
      const [aid, eligible] = [publicGrants(plan.lines), eligibleCost(plan)];
      if (eligible === null || aid <= eligible) return [];
      return [
        {
          lines: liveLines(plan.lines).filter((line) => line.kind === "GRANT" && isPublicBody(line.funderKind)),
          sentence: `Les aides publiques, ${eurosExact(aid)}, dépassent la dépense subventionnable, ${eurosExact(eligible)}.`,
          whatToDo: `Ramenez l’une d’elles${NBSP}: ${eurosExact(cents(aid - eligible))} de trop.`,
        },
      ];
    },
  },
  {
    code: "OWN_SHARE",
    source: "CGCT, art. L. 1111-10, III",
    check: (plan) => {
      if (!isLocalAuthority(plan.owner.kind)) return [];
      const [own, aid] = [ownShare(plan.lines), publicGrants(plan.lines)];
      const least = leastOwnShare(aid);
      if (own >= least) return [];
      return [
        {
          lines: liveLines(plan.lines).filter(({ kind }) => kind === "OWN_FUNDS" || kind === "LOAN"),
          sentence: `${plan.owner.name} porte ${euros(own)} sur ${euros(cents(own + aid))} de financements publics${NBSP}: moins de 20${THIN}%.`,
          whatToDo: `Portez ses fonds propres et ses emprunts à ${eurosExact(least)} au moins, ou joignez la dérogation du préfet.`,
        },
      ];
    },
  },
];

/** 20 % of what public persons finance, the owner included, is a quarter of the aid; rounded up to the cent. */
function leastOwnShare(aid: Cents): Cents {
  return cents(Math.ceil(aid / 4));
}

/** The eligible base of the State's own grant, the smallest if there are several, else the cost. */
function eligibleCost({ cost, lines }: FundingPlan): Cents | null {
  const bases = liveLines(lines).flatMap(({ scheme, eligibleBase }) =>
    UNDER_DECREE.includes(scheme) && eligibleBase !== null ? [eligibleBase] : [],
  );
  return bases.length === 0 ? cost : cents(Math.min(...bases));
}
