import type { ActionFigures } from "../action/action-figures";
import { amountInWords, eurosExact, longDate, signedMillions } from "../shared/format";
import { type Cents, cents, subtractCents } from "../shared/money";
import type { ExplainedFigure } from "./explained-figure";
import { addedUp, countedRow, type ExplainedRow, type Explanation, type LeftOut, notAdded } from "./explanation";
import { MEANINGS } from "./figure-meaning";
import { taxBasisSentence } from "./tax-basis-sentence";
import { amountTitle } from "./why-title";

type Explained = Omit<Explanation, "lastChange">;

/** What is paid less the plan to date: two rows, each with its own explanation. */
export function explainGap(action: ActionFigures): Explained {
  const { gap, paid, plannedToDate } = action;
  if (gap === null || plannedToDate === null) {
    const leftOut = [{ ...partOf(action, "paid", "Payé"), why: "aucun plan en vigueur auquel le comparer" }];
    return { ...base("gap", action, null), counted: notAdded([]), leftOut };
  }
  const rows = [
    partRow(action, "paid", "Payé", paid),
    partRow(action, "plan", "Plan à date, en moins", subtractCents(cents(0), plannedToDate)),
  ];
  const words = Math.abs(gap) >= 1_000_000 ? signedMillions(gap, 2) : amountInWords(gap, 2);
  return {
    ...base("gap", action, words),
    value: eurosExact(gap),
    counted: addedUp(gap, "cents", { rows }),
    leftOut: [],
  };
}

/** The pilot's forecast, the computed one, or what a closed action committed: which one it is, and what it set aside. */
export function explainForecast(action: ActionFigures): Explained {
  const { forecastAtCompletion: forecast, forecast: declared, paid, committed } = action;
  if (forecast === null) return { ...base("forecast", action, null), counted: notAdded([]), leftOut: [] };
  const explained = {
    ...base("forecast", action, amountInWords(forecast.amount, 2)),
    value: eurosExact(forecast.amount),
  };
  const total = (rows: ExplainedRow[]) => addedUp(forecast.amount, "cents", { rows });
  switch (forecast.kind) {
    case "FINAL": {
      const reading = "L’action est close\u00a0: elle aura coûté ce qu’elle a engagé.";
      return {
        ...explained,
        reading,
        counted: total([partRow(action, "committed", "Engagé", committed)]),
        leftOut: declaredLeftOut(action),
      };
    }
    case "DECLARED": {
      const rest = subtractCents(forecast.amount, paid);
      const remainder = {
        key: "rest",
        label: "Reste à payer selon le pilote",
        detail: null,
        target: null,
      };
      const reading =
        declared && `Déclarée par ${declared.author} le ${longDate(declared.declaredOn)}\u00a0: ${declared.reason}`;
      const rows = [partRow(action, "paid", "Payé", paid), countedRow({ ...remainder, amount: rest }, "cents")];
      return { ...explained, reading, counted: total(rows), leftOut: belowPaid(action) };
    }
    case "COMPUTED": {
      const [largest, ...smaller] = candidates(action);
      const reading =
        "Prévision calculée, le pilote n’en ayant déclaré aucune\u00a0: le plus grand du programmé, de l’engagé et du payé.";
      return {
        ...explained,
        reading,
        counted: total(largest ? [partRow(action, largest.figure, largest.label, largest.amount)] : []),
        leftOut: smaller.map(({ figure, label, amount }) => ({
          ...partOf(action, figure, `${label}\u00a0: ${eurosExact(amount)}`),
          why: "n’est pas le plus grand des trois",
        })),
      };
    }
  }
}

/** What a computed forecast is chosen among, the largest first; on a tie, what was agreed comes before what was done. */
function candidates({ programmed, committed, paid }: ActionFigures) {
  const all: { figure: ExplainedFigure; label: string; amount: Cents | null }[] = [
    { figure: "programmed", label: "Programmé", amount: programmed },
    { figure: "committed", label: "Engagé", amount: committed },
    { figure: "paid", label: "Payé", amount: paid },
  ];
  return all
    .flatMap(({ amount, ...rest }) => (amount === null ? [] : [{ ...rest, amount }]))
    .toSorted((a, b) => b.amount - a.amount);
}

function declaredLeftOut({ forecast }: ActionFigures): LeftOut[] {
  if (forecast === null) return [];
  const label = `Prévision de ${forecast.author}\u00a0: ${eurosExact(forecast.amount)}`;
  return [{ key: "declared", label, why: "l’action est close, elle ne compte plus", target: null }];
}

function belowPaid({ forecast, paid }: ActionFigures): LeftOut[] {
  if (forecast === null || forecast.amount >= paid) return [];
  const label = `Prévision déclarée\u00a0: ${eurosExact(forecast.amount)}`;
  return [{ key: "declared", label, why: "elle est sous le payé, qui la remplace", target: null }];
}

function partOf({ number }: ActionFigures, figure: ExplainedFigure, label: string) {
  return { key: figure, label, target: { kind: "why", figure, action: number } } as const;
}

function partRow(action: ActionFigures, figure: ExplainedFigure, label: string, amount: Cents): ExplainedRow {
  return countedRow({ ...partOf(action, figure, label), detail: null, amount }, "cents");
}

const SOURCES = {
  gap: ["Grand livre des dépenses", "Plan en vigueur"],
  forecast: ["Prévisions et météo déclarées par les pilotes", "Grand livre des dépenses", "Plan en vigueur"],
} as const;

function base(figure: "gap" | "forecast", { number, title, taxBasis }: ActionFigures, words: string | null) {
  const { definition, formula } = MEANINGS[figure];
  const taxSentence = taxBasisSentence(taxBasis, []);
  return {
    figure,
    about: { number, title },
    title: amountTitle(figure, words),
    value: eurosExact(null),
    reading: null as string | null,
    definition,
    formula,
    sources: SOURCES[figure],
    taxBasis: taxSentence,
  };
}
