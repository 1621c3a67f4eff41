import type { ReactNode } from "react";
import { spendingWords } from "@/components/charts/amount-words";
import { bandClaims } from "@/components/charts/band-claims";
import { ChartFrame } from "@/components/charts/chart-frame";
import { curveTwin } from "@/components/charts/curve-twin";
import { presentLabel } from "@/components/charts/present-label";
import { SCurve } from "@/components/charts/s-curve";
import { curveHeadline } from "@/domain/budget/curve-headline";
import { monthOf } from "@/domain/shared/calendar-date";
import { listFr, longMonth } from "@/domain/shared/format";
import { countWord } from "@/domain/shared/number-words";
import { isFull, type VisibleContract } from "@/server/territory/visible-contract";

/** Since when what is paid leaves the plan, and where the forecast leads against what was announced. */
export function ContractCurve({ contract, downloads }: { contract: VisibleContract; downloads?: ReactNode }) {
  const { figures, asOf } = contract;
  const { curve, planHistory: history, band } = figures;
  const words = spendingWords(figures.accounting);
  return (
    <ChartFrame
      id="courbe"
      title={curveHeadline(curve)}
      description={description(contract)}
      sentence={
        figures.programmed === null ? "Aucun plan saisi : la courbe du plan et la prévision manquent." : undefined
      }
      twin={curveTwin({ points: curve, asOf, digits: 1, words, history })}
      downloads={downloads}
    >
      <SCurve
        points={curve}
        asOf={asOf}
        presentLabel={presentLabel(contract.readOnly)}
        claims={bandClaims(contract.shared === null ? band : null)}
        budget={null}
        digits={1}
        words={words}
        history={history}
      />
    </ChartFrame>
  );
}

function description({ figures: { curve, actionCount }, actions, shared }: VisibleContract): string {
  const [first, last] = [curve[0], curve.at(-1)];
  const span = first && last ? `, de ${longMonth(monthOf(first.date))} à ${longMonth(monthOf(last.date))}` : "";
  if (shared === null) return `Cumul des ${countWord(actionCount)} actions, en M€${span}`;
  const numbers = actions.filter(isFull).map(({ number }) => String(number));
  return `Cumul ${numbers.length === 1 ? "de l’action" : "des actions"} ${listFr(numbers)} que vous lisez, en M€${span}`;
}
