import type { ActionFigures } from "../action/action-figures";
import { FUNDING_STATUS_LABELS } from "../funding/funding.labels";
import type { FundingFile } from "../funding/funding-file";
import { plannedTotal } from "../funding/funding-plan";
import { leverage, leverageInWords } from "../funding/leverage";
import { schemeOf } from "../funding/scheme";
import { amountInWords, eurosExact, longDate } from "../shared/format";
import { type Cents, subtractCents, ZERO } from "../shared/money";
import { addedUp, countedRow, type ExplainedRow, type Explanation, type LeftOut, notAdded } from "./explanation";
import { MEANINGS } from "./figure-meaning";
import { FUNDING_SOURCE, type FundingFigure, type FundingSum, fundingSumOf, keptSum } from "./funding-sums";
import { explainAdvanced } from "./own-advanced";
import { taxBasisSentence } from "./tax-basis-sentence";
import { amountTitle, question } from "./why-title";

type Explained = Omit<Explanation, "lastChange">;

/** A figure of the funding plan of one action, line by line. */
export function explainActionFunding(
  figure: FundingFigure,
  action: ActionFigures,
  files: readonly FundingFile[],
): Explained {
  if (figure === "remainder") return explainRemainder(action, files);
  if (figure === "ownAdvanced") {
    return { ...base(figure, action), ...explainAdvanced(action.paid, files, { digits: 2, action: action.number }) };
  }
  return figure === "leverage" ? explainLeverage(action, files) : explainSum(figure, action, files);
}

function explainSum(figure: FundingSum, action: ActionFigures, files: readonly FundingFile[]): Explained {
  const { keeps, otherKind, nothing } = fundingSumOf(figure);
  const total = keptSum(figure, files);
  const amountOf = (file: FundingFile) => keptSum(figure, [file]);
  const kept = files.filter((file) => amountOf(file) !== 0);
  const rest = files.filter((file) => !kept.includes(file));
  return {
    ...base(figure, action),
    title: amountTitle(figure, total === 0 ? null : amountInWords(total, 2)),
    value: eurosExact(total),
    counted: addedUp(total, "cents", { rows: kept.map((file) => fileRow(action, file, amountOf(file))) }),
    leftOut: rest.map((file) => leftOutFile(action, file, keeps(file) ? nothing : otherKind)),
  };
}

/** What the plan in force costs, less each line of the funding plan. */
function explainRemainder(action: ActionFigures, files: readonly FundingFile[]): Explained {
  const { programmed: cost, number } = action;
  const remainder = cost === null ? null : subtractCents(cost, plannedTotal(files));
  const planned = files.filter((file) => file.planned !== 0);
  const target = { kind: "why", figure: "programmed", action: number } as const;
  const rows = [
    countedRow({ key: "cost", label: "Programmé", detail: null, amount: cost ?? ZERO, target }, "cents"),
    ...planned.map((file) => fileRow(action, file, subtractCents(ZERO, file.planned))),
  ];
  return {
    ...base("remainder", action),
    title: amountTitle("remainder", remainder === null ? null : amountInWords(remainder, 2)),
    value: eurosExact(remainder),
    counted: remainder === null ? notAdded([]) : addedUp(remainder, "cents", { rows }),
    leftOut: files.filter((file) => file.planned === 0).map((file) => leftOutFile(action, file, "aucun montant prévu")),
  };
}

function explainLeverage(action: ActionFigures, files: readonly FundingFile[]): Explained {
  const invested = action.programmed ?? plannedTotal(files);
  const aid = keptSum("aidPlanned", files);
  const words = leverageInWords(leverage(invested, aid));
  const part = (figure: "programmed" | "aidPlanned", amount: Cents): ExplainedRow => ({
    key: figure,
    label: MEANINGS[figure].label,
    detail: null,
    amount: null,
    value: eurosExact(amount),
    target: { kind: "why", figure, action: action.number },
  });
  return {
    ...base("leverage", action),
    title: question(words ?? "l’effet de levier n’est-il pas mesurable"),
    value: words ?? "non mesurable",
    counted: notAdded([part("programmed", invested), part("aidPlanned", aid)]),
    leftOut: [],
  };
}

function fileRow(action: ActionFigures, file: FundingFile, amount: Cents): ExplainedRow {
  const detail = `${FUNDING_STATUS_LABELS[file.status]} depuis le ${longDate(file.since)}`;
  return countedRow({ ...fileName(action, file), detail, amount }, "cents");
}

function leftOutFile(action: ActionFigures, file: FundingFile, why: string): LeftOut {
  const status = FUNDING_STATUS_LABELS[file.status].toLocaleLowerCase("fr");
  return { ...fileName(action, file), why: `${why} (${status})` };
}

function fileName({ number }: ActionFigures, { id, funder, scheme, title }: FundingFile) {
  const label = `${funder} · ${title ?? schemeOf(scheme).label}`;
  return { key: id, label, target: { kind: "funding", action: number } } as const;
}

function base(figure: FundingFigure, { number, title, taxBasis }: ActionFigures) {
  const { definition, formula } = MEANINGS[figure];
  const taxSentence = taxBasisSentence(taxBasis, []);
  return {
    figure,
    about: { number, title },
    definition,
    formula,
    reading: null,
    sources: [FUNDING_SOURCE],
    taxBasis: taxSentence,
  } as const;
}
