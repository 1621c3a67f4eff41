import type { FundingLine, PaymentKind } from "./funding-line";

/** A paper the funder usually wants with a claim; `reference` is set once the file's steps name it. */
export type ClaimPiece = { label: string; reference: string | null };

type PieceRule = { label: string; among?: (line: Pick<FundingLine, "moves">) => string | null };

const AGREEMENT: PieceRule = {
  label: "convention ou arrêté signé",
  among: ({ moves }) => moves.findLast(({ status, document }) => status === "CONTRACTED" && document)?.document ?? null,
};
const STATEMENT: PieceRule = { label: "état récapitulatif des dépenses acquittées" };

const PIECES: Record<PaymentKind, readonly PieceRule[]> = {
  ADVANCE: [AGREEMENT, { label: "attestation de commencement d’exécution" }],
  INSTALMENT: [AGREEMENT, STATEMENT, { label: "factures acquittées" }],
  FINAL: [
    AGREEMENT,
    { label: "état récapitulatif définitif des dépenses acquittées" },
    { label: "certificat d’achèvement" },
    { label: "liste des aides publiques perçues" },
  ],
};

/** What a claim of that kind must come with, the pieces already named by the file marked so. */
export function claimPieces(kind: PaymentKind, line: Pick<FundingLine, "moves">): ClaimPiece[] {
  return PIECES[kind].map(({ label, among }) => ({ label, reference: among?.(line) ?? null }));
}
