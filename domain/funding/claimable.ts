import { eurosExact, NBSP, THIN } from "../shared/format";
import { type Cents, cents, portionOf, ZERO } from "../shared/money";
import { advanceCeiling, instalmentCeiling } from "./ceilings";
import { type ClaimPiece, claimPieces } from "./claim-pieces";
import { FUNDING_STATUS_LABELS } from "./funding.labels";
import { type FundingLine, isLost, type PaymentKind } from "./funding-line";

/** What the action can justify: its paid expenses, and whether it is over. */
export type Justified = { paid: Cents; done: boolean };

/** What may be claimed of a funder today; `because` says which bound holds, or why there is nothing. */
export type Claimable = { kind: PaymentKind | null; amount: Cents; because: string; pieces: readonly ClaimPiece[] };

/**
 * « À appeler maintenant »: paid expenses up to the eligible base, at the rate of the grant, under its ceilings, less
 * what is already claimed. The advance comes first, on an agreement alone; the last payment once the action is over.
 */
export function claimable(line: FundingLine, { paid, done }: Justified): Claimable {
  const { contracted } = line;
  const closed = closedFile(line);
  if (closed !== null || contracted === null) return nothing(closed ?? "Indiquez le montant conventionné.");
  const justified = justifiedGrant(line, contracted, paid);
  if (justified === null && (done || !advanceDue(line))) return nothing(line.kind === "LOAN" ? DRAWN : UNMEASURED);
  const bounds = { contracted, justified: justified ?? ZERO, claimed: line.claimed };
  return done ? finalPayment(line, bounds) : interimPayment(line, bounds);
}

const DRAWN = `Tirages selon le contrat de prêt${NBSP}: rien n’est calculé ici.`;
const UNMEASURED = "Indiquez l’assiette éligible ou le taux pour calculer ce que les dépenses payées justifient.";

type Bounds = { contracted: Cents; justified: Cents; claimed: Cents };

function closedFile({ kind, status }: FundingLine): string | null {
  if (kind === "OWN_FUNDS") return "Fonds du porteur : rien à demander à un financeur.";
  if (status === "SETTLED") return "Dossier soldé.";
  if (isLost(status)) return `${FUNDING_STATUS_LABELS[status]} : rien à demander.`;
  if (status === "CONTRACTED") return null;
  return `${FUNDING_STATUS_LABELS[status]}${NBSP}: rien à appeler avant la convention.`;
}

/** The part of the grant that the paid expenses earn; null without a base nor a rate. */
function justifiedGrant(line: FundingLine, contracted: Cents, paid: Cents): Cents | null {
  const { eligibleBase: base, rateBasisPoints: rate } = line;
  if (base === null && rate === null) return null;
  const counted = cents(Math.max(0, base === null ? paid : Math.min(paid, base)));
  const earned = rate === null ? portionOf(counted, contracted, base ?? 1) : portionOf(counted, rate, 10_000);
  return cents(Math.min(earned, contracted));
}

/** The advance is asked for once, before anything else. */
function advanceDue(line: FundingLine): boolean {
  return line.claimed <= 0 && advanceCeiling(line) !== null;
}

function finalPayment(line: FundingLine, { contracted, justified, claimed }: Bounds): Claimable {
  const amount = justified - claimed;
  if (claimed >= contracted) return nothing("Tout le montant conventionné est appelé.");
  if (amount <= 0) return nothing(allClaimed(justified));
  const because =
    justified < contracted
      ? `Action terminée${NBSP}: solde limité à ce que justifient les dépenses payées, ${eurosExact(justified)} au total.`
      : `Action terminée${NBSP}: solde du montant conventionné.`;
  return claim("FINAL", line, amount, because);
}

function interimPayment(line: FundingLine, { contracted, justified, claimed }: Bounds): Claimable {
  const ceiling = instalmentCeiling(line);
  const most = Math.min(ceiling?.amount ?? contracted, contracted);
  const advance = advanceDue(line) ? Math.min(advanceCeiling(line)?.amount ?? 0, most) : 0;
  const instalment = Math.min(justified, most) - claimed;
  if (advance > 0 && advance >= instalment) {
    const percent = advanceCeiling(line)?.percent ?? 0;
    return claim("ADVANCE", line, advance, `Avance de ${percent}${THIN}%, au commencement de l’action.`);
  }
  if (instalment > 0) {
    const because =
      justified > most
        ? `Limité au plafond des acomptes, ${ceiling?.percent ?? 100}${THIN}%${NBSP}: ${eurosExact(cents(most))}.`
        : `Les dépenses payées justifient ${eurosExact(justified)}.`;
    return claim("INSTALMENT", line, instalment, because);
  }
  if (claimed >= contracted) return nothing("Tout le montant conventionné est appelé.");
  if (ceiling !== null && claimed >= most)
    return nothing(
      `Plafond des acomptes atteint (${ceiling.percent}${THIN}%)${NBSP}: le reste se demande au solde, l’action terminée.`,
    );
  return nothing(allClaimed(justified));
}

function allClaimed(justified: Cents): string {
  return justified === 0
    ? "Aucune dépense payée ne justifie encore de demande."
    : `Les dépenses payées justifient ${eurosExact(justified)}, déjà appelés${NBSP}: la suite se demande aux prochains paiements.`;
}

function claim(kind: PaymentKind, line: FundingLine, amount: number, because: string): Claimable {
  return { kind, amount: cents(amount), because, pieces: claimPieces(kind, line) };
}

function nothing(because: string): Claimable {
  return { kind: null, amount: ZERO, because, pieces: [] };
}
