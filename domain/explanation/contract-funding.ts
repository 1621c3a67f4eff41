import type { ActionFigures } from "../action/action-figures";
import type { FundingFile } from "../funding/funding-file";
import { plannedTotal } from "../funding/funding-plan";
import { leverage, leverageInWords } from "../funding/leverage";
import { amountInWords, eurosExact } from "../shared/format";
import { type Cents, subtractCents, ZERO } from "../shared/money";
import { actionRow, type ContractToExplain } from "./contract-to-explain";
import { addedUp, countedRow, type ExplainedRow, type Explanation, type LeftOut, notAdded } from "./explanation";
import { MEANINGS } from "./figure-meaning";
import { FUNDING_SOURCE, type FundingFigure, type FundingSum, fundingSumOf, keptSum } from "./funding-sums";
import { explainAdvanced } from "./own-advanced";
import { taxBasisSentence } from "./tax-basis-sentence";
import { amountTitle, question } from "./why-title";

type Explained = Omit<Explanation, "lastChange">;

/** A figure of the funding of the whole contract, action by action. */
export function explainContractFunding(
  figure: FundingFigure,
  contract: ContractToExplain,
  files: readonly FundingFile[],
): Explained {
  if (figure === "remainder") return explainRemainder(contract, files);
  if (figure === "ownAdvanced") {
    const { paid } = contract.figures;
    return { ...base(figure, contract), ...explainAdvanced(paid, files, { digits: 1, action: null }) };
  }
  return figure === "leverage" ? explainLeverage(contract, files) : explainSum(figure, contract, files);
}

function explainSum(figure: FundingSum, contract: ContractToExplain, files: readonly FundingFile[]): Explained {
  const { keeps } = fundingSumOf(figure);
  const has = (action: ActionFigures) => filesOf(action, files).some(keeps);
  const parts = contract.readable
    .filter(has)
    .map((action) => partRow(figure, action, keptSum(figure, filesOf(action, files))));
  return {
    ...base(figure, contract),
    ...totalOf(figure, keptSum(figure, files), parts),
    leftOut: contract.readable
      .filter((action) => !has(action))
      .map((action) => leftOutAction(figure, action, "aucune ligne de cette nature au plan de financement")),
  };
}

/** Only the actions with a plan in force have a cost to compare with. */
function explainRemainder(contract: ContractToExplain, files: readonly FundingFile[]): Explained {
  const { figures, readable } = contract;
  const whole = figures.plannedCount === figures.actionCount && figures.programmed !== null;
  const total = whole && figures.programmed !== null ? subtractCents(figures.programmed, plannedTotal(files)) : null;
  const parts = readable.map((action) =>
    partRow("remainder", action, subtractCents(action.programmed ?? ZERO, plannedTotal(filesOf(action, files)))),
  );
  const unplanned = readable.filter(({ programmed }) => programmed === null);
  return total === null
    ? {
        ...base("remainder", contract),
        title: amountTitle("remainder", null),
        value: eurosExact(null),
        counted: notAdded([]),
        leftOut: unplanned.map((action) =>
          leftOutAction("remainder", action, "pas de plan en vigueur, donc pas de coût"),
        ),
      }
    : { ...base("remainder", contract), ...totalOf("remainder", total, parts), leftOut: [] };
}

function explainLeverage(contract: ContractToExplain, files: readonly FundingFile[]): Explained {
  const { programmed, plannedCount, actionCount } = contract.figures;
  const aid = keptSum("aidPlanned", files);
  const words = plannedCount < actionCount ? null : leverageInWords(leverage(programmed, aid));
  const part = (figure: "programmed" | "aidPlanned", amount: Cents | null): ExplainedRow => ({
    key: figure,
    label: MEANINGS[figure].label,
    detail: null,
    amount: null,
    value: eurosExact(amount),
    target: { kind: "why", figure, action: null },
  });
  return {
    ...base("leverage", contract),
    title: question(words ?? "l’effet de levier n’est-il pas mesurable"),
    value: words ?? "non mesurable",
    reading:
      plannedCount < actionCount
        ? `${plannedCount} actions sur ${actionCount} ont un plan\u00a0: l’investissement n’est pas entier.`
        : null,
    counted: notAdded([part("programmed", programmed), part("aidPlanned", aid)]),
    leftOut: [],
  };
}

function totalOf(
  figure: Exclude<FundingFigure, "leverage">,
  total: Cents,
  rows: readonly ExplainedRow[],
): Pick<Explained, "title" | "value" | "counted"> {
  return {
    title: amountTitle(figure, total === 0 && figure !== "remainder" ? null : amountInWords(total)),
    value: eurosExact(total),
    counted: addedUp(total, "cents", { rows }),
  };
}

function partRow(figure: FundingFigure, action: ActionFigures, amount: Cents): ExplainedRow {
  return countedRow({ ...actionRow(action, figure), detail: null, amount }, "cents");
}

function leftOutAction(figure: FundingFigure, action: ActionFigures, why: string): LeftOut {
  return { ...actionRow(action, figure), why };
}

function filesOf({ id }: ActionFigures, files: readonly FundingFile[]): FundingFile[] {
  return files.filter(({ actionId }) => actionId === id);
}

function base(figure: FundingFigure, { figures, readable }: ContractToExplain) {
  const { definition, formula } = MEANINGS[figure];
  const taxBasis = taxBasisSentence(figures.taxBasis, readable);
  return { figure, about: null, definition, formula, reading: null, sources: [FUNDING_SOURCE], taxBasis } as const;
}
