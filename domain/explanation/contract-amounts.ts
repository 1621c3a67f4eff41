import type { ActionFigures } from "../action/action-figures";
import type { ContractFigures } from "../contract/contract-figures";
import type { CalendarDate } from "../shared/calendar-date";
import { amountInWords, eurosExact, longDate, millions, signedMillions } from "../shared/format";
import type { Cents } from "../shared/money";
import { capitalized } from "../shared/number-words";
import { actionRow, type ContractToExplain } from "./contract-to-explain";
import type { ExplainedFigure } from "./explained-figure";
import { addedUp, countedRow, type ExplainedRow, type Explanation, type LeftOut } from "./explanation";
import { meaningOf } from "./figure-meaning";
import { ledgerLeftOut, ledgerSource } from "./ledger-evidence";
import { contractSource, planInForce, planName } from "./plan-source";
import { taxBasisSentence } from "./tax-basis-sentence";
import { amountTitle } from "./why-title";

/** How the total of the contract is found, and the part of each action in it: null leaves the action out. */
type Part = {
  total: (figures: ContractFigures) => Cents | null;
  of: (action: ActionFigures) => Cents | null;
  detail?: (action: ActionFigures, asOf: CalendarDate) => string | null;
  missing?: string;
};

const NO_PLAN = "pas de plan en vigueur";

const PARTS = {
  paid: { total: ({ paid }) => paid, of: ({ paid }) => paid },
  invoiced: { total: ({ invoiced }) => invoiced, of: ({ invoiced }) => invoiced },
  committed: { total: ({ committed }) => committed, of: ({ committed }) => committed },
  plan: {
    total: ({ plannedToDate }) => plannedToDate,
    of: ({ plannedToDate }) => plannedToDate,
    detail: planDetail,
    missing: NO_PLAN,
  },
  programmed: {
    total: ({ programmed }) => programmed,
    of: ({ programmed }) => programmed,
    detail: planDetail,
    missing: NO_PLAN,
  },
  gap: { total: ({ gap }) => gap, of: ({ gap }) => gap, detail: gapDetail, missing: NO_PLAN },
  forecast: {
    total: ({ forecastAtCompletion }) => forecastAtCompletion,
    of: ({ forecastAtCompletion }) => forecastAtCompletion?.amount ?? null,
    detail: forecastDetail,
    missing: "ni plan, ni dépense, ni prévision",
  },
} as const satisfies Partial<Record<ExplainedFigure, Part>>;
export type ContractAmount = keyof typeof PARTS;

export function isContractAmount(figure: ExplainedFigure): figure is ContractAmount {
  return figure in PARTS;
}

/** An amount of the contract, one row an action. */
export function explainContractAmount(
  figure: ContractAmount,
  contract: ContractToExplain,
): Omit<Explanation, "lastChange"> {
  const part: Part = PARTS[figure];
  const { figures, readable, ledger, asOf } = contract;
  const total = part.total(figures);
  const known = readable.flatMap((action) => {
    const amount = part.of(action);
    return amount === null ? [] : [amountRow(action, figure, amount, part.detail?.(action, asOf) ?? null)];
  });
  const { label, ...meaning } = meaningOf(figure, figures.accounting);
  return {
    figure,
    about: null,
    title: amountTitle(figure, total === null ? null : inTitle(figure, total)),
    value: eurosExact(total),
    reading: null,
    ...meaning,
    counted: addedUp(total, "cents", { rows: known }),
    leftOut: [...missingActions(contract, part), ...(ledger ? ledgerLeftOut(ledger, asOf) : [])],
    sources: [...ledgerSources(contract), ...planSources(figure, contract)],
    taxBasis: taxBasisSentence(figures.taxBasis, readable),
  };
}

function amountRow(action: ActionFigures, figure: ContractAmount, amount: Cents, detail: string | null): ExplainedRow {
  return countedRow({ ...actionRow(action, figure), amount, detail }, "cents");
}

function inTitle(figure: ContractAmount, total: Cents): string {
  return figure === "gap" && Math.abs(total) >= 10_000_000 ? signedMillions(total) : amountInWords(total);
}

function missingActions({ readable }: ContractToExplain, { of, missing }: Part): LeftOut[] {
  return readable
    .filter((action) => of(action) === null)
    .map(({ number, title }) => ({
      key: `action-${number}`,
      label: `${number} · ${title}`,
      why: missing ?? NO_PLAN,
      target: null,
    }));
}

function ledgerSources({ ledger }: ContractToExplain): string[] {
  return ledger === null ? [] : [ledgerSource(ledger)];
}

function planSources(figure: ContractAmount, contract: ContractToExplain): string[] {
  if (figure !== "plan" && figure !== "programmed" && figure !== "gap") return [];
  const amended = contract.readable.flatMap((action) => {
    const version = planInForce(action, contract.asOf);
    return version === null || version.amendment === null ? [] : [planName(version)];
  });
  return [contractSource(contract), ...new Set(amended.map(capitalized))];
}

function planDetail(action: ActionFigures, asOf: CalendarDate): string | null {
  const version = planInForce(action, asOf);
  return version && planName(version);
}

function gapDetail({ paid, plannedToDate }: ActionFigures): string {
  return `payé ${millions(paid, 2)}, plan à date ${millions(plannedToDate, 2)}`;
}

function forecastDetail({ forecastAtCompletion, forecast }: ActionFigures): string | null {
  switch (forecastAtCompletion?.kind) {
    case "DECLARED":
      return forecast && `déclarée par ${forecast.author}, ${longDate(forecast.declaredOn)}`;
    case "COMPUTED":
      return "prévision calculée, faute de déclaration";
    case "FINAL":
      return "action close\u00a0: l’engagé";
    default:
      return null;
  }
}
