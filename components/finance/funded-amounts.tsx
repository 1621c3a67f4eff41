import { OWN_FUNDS_WORDS, PUBLIC_AID_WORDS } from "@/components/charts/amount-words";
import { bandClaims } from "@/components/charts/band-claims";
import { Ruler } from "@/components/charts/ruler";
import { type KeyFigure, KeyFigures } from "@/components/ui/key-figures";
import type { ExplainedFigure } from "@/domain/explanation/explained-figure";
import type { OwnFundsFigures, PublicAidFigures } from "@/domain/funding/perimeter-figures";
import { inMillions, NBSP, share, UNKNOWN } from "@/domain/shared/format";
import { type Cents, cents } from "@/domain/shared/money";
import { ratio } from "@/domain/shared/ratio";

type FundedAmountsProps = {
  figures: PublicAidFigures | OwnFundsFigures;
  /** Decimals of an amount in millions: one for the contract, two for an action. */
  digits: number;
  /** Only a contract has announced totals to miss. */
  isContract: boolean;
};

/** The amounts of a perimeter that funding makes, on one ruler, then in figures. */
export function FundedAmounts({ figures, digits, isContract }: FundedAmountsProps) {
  const isAid = figures.perimeter === "PUBLIC_AID";
  return (
    <>
      {isAid ? (
        <PublicAidAmounts figures={figures} digits={digits} />
      ) : (
        <OwnFundsAmounts figures={figures} digits={digits} />
      )}
      {isContract && figures.band === null && (
        <p className="mt-2 text-13 text-encre-3">
          Pas de bande{NBSP}: personne n’a annoncé de montant {isAid ? "d’aide publique" : "de fonds propres"}.
        </p>
      )}
    </>
  );
}

function PublicAidAmounts({ figures: { sums, band }, digits }: { figures: PublicAidFigures; digits: number }) {
  const { planned, contracted, claimed, received } = sums;
  const words = PUBLIC_AID_WORDS;
  const awaited = `${inMillions(cents(claimed - received), digits)} en attente de versement`;
  return (
    <>
      <Ruler
        {...NO_PLAN}
        paid={received}
        invoiced={claimed}
        committed={contracted}
        forecast={planned}
        claims={bandClaims(band)}
        digits={digits}
        words={words}
      />
      <KeyFigures
        figures={[
          figure("paid", words.paid, received, digits, partOf(received, contracted, "du conventionné"), "aidReceived"),
          figure("invoiced", words.invoiced ?? "", claimed, digits, awaited, "aidClaimed"),
          figure(
            "committed",
            words.committed ?? "",
            contracted,
            digits,
            partOf(contracted, planned, "du prévu"),
            "aidContracted",
          ),
          figure("forecast", words.forecastInFull, planned, digits, "au plan de financement", "aidPlanned"),
        ]}
      />
    </>
  );
}

function OwnFundsAmounts({ figures, digits }: { figures: OwnFundsFigures; digits: number }) {
  const { advanced, planned, paid, receivedFromOthers, excess, band } = figures;
  const words = OWN_FUNDS_WORDS;
  const detail = `${inMillions(paid, digits)} payés, ${inMillions(receivedFromOthers, digits)} reçus des autres`;
  return (
    <>
      <Ruler
        {...NO_PLAN}
        paid={advanced}
        invoiced={advanced}
        committed={advanced}
        forecast={planned}
        claims={bandClaims(band)}
        digits={digits}
        words={words}
      />
      <KeyFigures
        figures={[
          figure("paid", "Avancé à ce jour", advanced, digits, detail, "ownAdvanced"),
          figure("forecast", words.forecastInFull, planned, digits, plannedDetail(figures, digits), "ownFunds"),
        ]}
      />
      <p className="mt-2 max-w-(--colonne-lecture) text-13 text-encre-3">
        Avancé à ce jour{NBSP}: ce qui est payé, moins ce que les autres financeurs ont versé.
        {excess > 0 &&
          ` Ils ont versé ${inMillions(excess, digits)}${NBSP}M€ de plus que ce qui est payé${NBSP}: rien n’est avancé.`}
      </p>
    </>
  );
}

const NO_PLAN = { plan: null, gap: null, budget: null } as const;

function plannedDetail({ advanced, planned }: OwnFundsFigures, digits: number): string {
  if (planned === null) return "aucune ligne d’autofinancement";
  const rest = cents(planned - advanced);
  return rest >= 0
    ? `${inMillions(rest, digits)} restent à apporter`
    : `avancé au-delà de ${inMillions(cents(-rest), digits)}`;
}

function figure(
  key: KeyFigure["key"],
  label: string,
  amount: Cents | null,
  digits: number,
  detail: string,
  why: ExplainedFigure,
): KeyFigure {
  return { key, label, value: inMillions(amount, digits), ...(amount !== null && { unit: "M€" }), detail, why };
}

function partOf(part: Cents, whole: Cents, words: string): string {
  const found = ratio(part, whole);
  return found === null ? UNKNOWN : `${share(found)} ${words}`;
}
