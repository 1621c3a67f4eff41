import type { FundingFile } from "../funding/funding-file";
import { isPublicAid } from "../funding/funding-line";
import { fundingSums } from "../funding/funding-sums";
import { isOwnFunds } from "../funding/perimeter-figures";
import type { Cents } from "../shared/money";
import type { ExplainedFigure } from "./explained-figure";

type Sum = {
  keeps: (file: FundingFile) => boolean;
  of: "planned" | "contracted" | "claimed" | "received";
  /** Why a file of another kind does not count, and one of that kind that brings nothing yet. */
  otherKind: string;
  nothing: string;
};

const AID = { keeps: isPublicAid, otherKind: "pas une aide publique" } as const;

const ANY = { keeps: () => true, otherKind: "aucune ligne" } as const;

function isOwnShare({ kind }: FundingFile): boolean {
  return kind === "OWN_FUNDS" || kind === "LOAN";
}

const SUMS = {
  aidPlanned: { ...AID, of: "planned", nothing: "aucun montant attendu" },
  aidContracted: { ...AID, of: "contracted", nothing: "pas conventionné" },
  aidClaimed: { ...AID, of: "claimed", nothing: "rien n’est appelé" },
  aidReceived: { ...AID, of: "received", nothing: "rien n’est versé" },
  ownFunds: { keeps: isOwnFunds, of: "planned", otherKind: "pas un autofinancement", nothing: "aucun montant prévu" },
  ownShare: {
    keeps: isOwnShare,
    of: "planned",
    otherKind: "ni autofinancement ni prêt",
    nothing: "aucun montant prévu",
  },
  fundingPlanned: { ...ANY, of: "planned", nothing: "aucun montant prévu" },
  fundingContracted: { ...ANY, of: "contracted", nothing: "pas conventionné" },
  fundingReceived: { ...ANY, of: "received", nothing: "rien n’est versé" },
} as const satisfies Partial<Record<ExplainedFigure, Sum>>;
export type FundingSum = keyof typeof SUMS;

export const FUNDING_FIGURES = [
  ...(Object.keys(SUMS) as FundingSum[]),
  "ownAdvanced",
  "remainder",
  "leverage",
] as const;
export type FundingFigure = (typeof FUNDING_FIGURES)[number];

export const FUNDING_SOURCE = "Plan de financement\u00a0: dossiers, conventions, appels et versements";

export function isFundingFigure(figure: ExplainedFigure): figure is FundingFigure {
  return FUNDING_FIGURES.some((known) => known === figure);
}

export function fundingSumOf(figure: FundingSum): Sum {
  return SUMS[figure];
}

/** What the files of one kind add up to at one step. */
export function keptSum(figure: FundingSum, files: readonly FundingFile[]): Cents {
  const { keeps, of }: Sum = SUMS[figure];
  return fundingSums(files.filter(keeps))[of];
}
