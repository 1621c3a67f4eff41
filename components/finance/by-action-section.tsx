import clsx from "clsx";
import { WhyLink } from "@/components/explanation/why-link";
import { actionHref } from "@/components/territory/links";
import { Link } from "@/components/ui/link";
import { ScrollRegion } from "@/components/ui/scroll-region";
import { SectionHeading } from "@/components/ui/section-heading";
import type { ExplainedFigure } from "@/domain/explanation/explained-figure";
import { MEANINGS } from "@/domain/explanation/figure-meaning";
import { actionsMoneyHeadline } from "@/domain/funding/finance-headlines";
import { inMillions, inSignedMillions, quantity } from "@/domain/shared/format";
import { type Cents, sumCents, sumKnownCents } from "@/domain/shared/money";
import { stageLabel } from "@/domain/spending/stage.labels";
import { type ActionMoney, actionsMoney } from "@/server/finance/finance-figures";
import type { Finance } from "@/server/finance/finance-page";
import { Downloads } from "./downloads";
import type { FinancePlace } from "./finance-links";

/** The money of each action that may be opened, and what it is to receive. */
export function ByActionSection({ finance, at }: { finance: Finance; at: FinancePlace }) {
  const { contract, isWhole } = finance;
  const rows = actionsMoney(finance);
  return (
    <section aria-labelledby="actions">
      <SectionHeading
        id="actions"
        title={actionsMoneyHeadline(rows)}
        description="Par action, en M€. Aide publique et fonds propres : prévus au plan de financement. Écart : payé moins plan à date."
      />
      <ScrollRegion label="Tableau des montants par action">
        <table className="table dense min-w-200">
          <caption className="sr-only">Montants par action, en millions d’euros</caption>
          <thead>
            <tr>
              <th scope="col" className="number w-9">
                N°
              </th>
              <th scope="col">Action et porteur</th>
              {heads(contract.figures.accounting).map((label) => (
                <th key={label} scope="col" className="number">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.number}>
                <td className="number text-encre-3">{row.number}</td>
                <th scope="row">
                  <Link href={actionHref(at.place, row.number)}>{row.shortTitle}</Link>
                  <span className="second">{row.carrier}</span>
                </th>
                <Amounts {...row} />
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <td />
              <th scope="row">
                {isWhole ? "Ensemble" : `Ensemble de ${quantity(rows.length, "action ouverte", "actions ouvertes")}`}
                {contract.figures.mixedTaxBasis && <span className="second">HT et TTC mêlés</span>}
              </th>
              <Amounts {...totalOf(rows)} isExplained={isWhole} />
            </tr>
          </tfoot>
        </table>
      </ScrollRegion>
      <Downloads at={at} contract={contract} table="actions" name="par action" />
    </section>
  );
}

type RowAmounts = Omit<ActionMoney, "number" | "title" | "shortTitle" | "carrier">;

/** The amounts of a row, each with what explains its total. */
const COLUMNS = [
  ["programmed", "programmed"],
  ["committed", "committed"],
  ["invoiced", "invoiced"],
  ["paid", "paid"],
  ["forecast", "forecast"],
  ["publicAid", "aidPlanned"],
  ["ownFunds", "ownFunds"],
] as const;

function heads(accounting: Parameters<typeof stageLabel>[1]): string[] {
  const stages = (["COMMITTED", "INVOICED", "PAID"] as const).map((stage) => stageLabel(stage, accounting));
  return ["Plan", ...stages, "Prévision", "Aide publique", "Fonds propres", "Écart"];
}

/** `isExplained` when they are totals of the contract. */
function Amounts({ isExplained = false, ...row }: RowAmounts & { isExplained?: boolean }) {
  return (
    <>
      {COLUMNS.map(([key, figure]) => (
        <td key={key} className={clsx("number whitespace-nowrap", key === "paid" && "font-gras")}>
          {isExplained && <TotalWhy figure={figure} />}
          {inMillions(row[key], 2)}
        </td>
      ))}
      <td className="number whitespace-nowrap">
        {isExplained && <TotalWhy figure="gap" />}
        {inSignedMillions(row.gap, 2)}
      </td>
    </>
  );
}

function TotalWhy({ figure }: { figure: ExplainedFigure }) {
  return <WhyLink figure={figure} label={`${MEANINGS[figure].label}, ensemble`} className="-my-1" />;
}

function totalOf(rows: readonly ActionMoney[]): RowAmounts {
  const known = (key: keyof RowAmounts): Cents | null => sumKnownCents(rows.map((row) => row[key]));
  const all = (key: "committed" | "invoiced" | "paid") => sumCents(rows.map((row) => row[key]));
  return {
    programmed: known("programmed"),
    committed: all("committed"),
    invoiced: all("invoiced"),
    paid: all("paid"),
    forecast: known("forecast"),
    publicAid: known("publicAid"),
    ownFunds: known("ownFunds"),
    gap: known("gap"),
  };
}
