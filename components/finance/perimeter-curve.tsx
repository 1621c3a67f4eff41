import type { ReactNode } from "react";
import { OWN_FUNDS_WORDS, PUBLIC_AID_WORDS } from "@/components/charts/amount-words";
import { bandClaims } from "@/components/charts/band-claims";
import { ChartFrame } from "@/components/charts/chart-frame";
import { curveTwin } from "@/components/charts/curve-twin";
import { presentLabel } from "@/components/charts/present-label";
import { SCurve } from "@/components/charts/s-curve";
import type { OwnFundsFigures, PublicAidFigures } from "@/domain/funding/perimeter-figures";
import { perimeterCurveHeadline } from "@/domain/funding/perimeter-headline";
import type { CalendarDate } from "@/domain/shared/calendar-date";
import type { TaxBasis } from "@/domain/spending/stage";

type PerimeterCurveProps = {
  figures: PublicAidFigures | OwnFundsFigures;
  asOf: CalendarDate;
  isPast: boolean;
  digits: number;
  taxBasis: TaxBasis | "MIXED" | null;
  downloads?: ReactNode | undefined;
};

/** Public aid or own funds month by month, against what was announced for them, else against what is planned. */
export function PerimeterCurve({ figures, asOf, isPast, digits, taxBasis, downloads }: PerimeterCurveProps) {
  const { curve, band } = figures;
  const isAid = figures.perimeter === "PUBLIC_AID";
  const words = isAid ? PUBLIC_AID_WORDS : OWN_FUNDS_WORDS;
  const unit = taxBasis === null || taxBasis === "MIXED" ? "M€" : `M€ ${taxBasis}`;
  const claims = bandClaims(band);
  const planned = isAid ? figures.sums.planned : figures.planned;
  return (
    <ChartFrame
      id="courbe"
      title={perimeterCurveHeadline(figures, digits)}
      description={`${isAid ? "Aide publique, cumul en" : "Avance des porteurs à chaque fin de mois, en"} ${unit}`}
      twin={curveTwin({ points: curve, asOf, digits, words })}
      downloads={downloads}
    >
      <SCurve
        points={curve}
        asOf={asOf}
        presentLabel={presentLabel(isPast)}
        claims={claims}
        budget={
          claims.length > 0 || !planned
            ? null
            : { amount: planned, label: words.forecastInFull, brief: words.forecastBrief }
        }
        digits={digits}
        words={words}
      />
    </ChartFrame>
  );
}
