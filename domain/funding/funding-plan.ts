import { type Cents, subtractCents, sumCents } from "../shared/money";
import type { TaxBasis } from "../spending/stage";
import { FUNDING_KINDS, type FundingKind, type FundingLine, isLost, isPublicAid } from "./funding-line";
import { isPublicBody, type OrganizationKind } from "./organization-kind";
import type { PaymentTotals } from "./payments";

export type FundedLine = FundingLine & { payments: PaymentTotals };

/** The funding plan of an action with what it is held against. */
export type FundingPlan = {
  /** The total of the plan in force; null when there is none. */
  cost: Cents | null;
  taxBasis: TaxBasis;
  /** The project owner, else the carrier: who must bear a share of its own. */
  owner: { name: string; kind: OrganizationKind };
  lines: readonly FundedLine[];
};

type Line = Pick<FundingLine, "kind" | "funderKind" | "planned" | "status">;

/** What the plan counts on, line by line added up; refused, closed and lapsed files count for nothing. */
export function plannedTotal(lines: readonly Line[]): Cents {
  return sumCents(lines.map(({ planned }) => planned));
}

export function plannedByKind(lines: readonly Line[]): Record<FundingKind, Cents> {
  const sum = (kind: FundingKind) => plannedTotal(lines.filter((line) => line.kind === kind));
  return Object.fromEntries(FUNDING_KINDS.map((kind) => [kind, sum(kind)])) as Record<FundingKind, Cents>;
}

/** « Reste à financer »: the cost less the plan, negative when the plan exceeds it; null without a cost. */
export function fundingGap({ cost, lines }: Pick<FundingPlan, "cost" | "lines">): Cents | null {
  return cost === null ? null : subtractCents(cost, plannedTotal(lines));
}

/** Grants and loans of public bodies. */
export function publicAid(lines: readonly Line[]): Cents {
  return plannedTotal(lines.filter(isPublicAid));
}

/** Grants of public bodies alone: a loan is paid back by the one who took it. */
export function publicGrants(lines: readonly Line[]): Cents {
  return plannedTotal(lines.filter(({ kind, funderKind }) => kind === "GRANT" && isPublicBody(funderKind)));
}

/** What the owner bears: its own funds and the loans it pays back. */
export function ownShare(lines: readonly Line[]): Cents {
  return plannedTotal(lines.filter(({ kind }) => kind === "OWN_FUNDS" || kind === "LOAN"));
}

/** The lines something is still expected of. */
export function liveLines<Of extends Line>(lines: readonly Of[]): Of[] {
  return lines.filter(({ status }) => !isLost(status));
}
