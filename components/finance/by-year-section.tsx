import { BarRows } from "@/components/charts/bar-rows";
import { ChartFrame, type TwinRow } from "@/components/charts/chart-frame";
import { FilterChips } from "@/components/ui/filter-chips";
import { type ByYear, NATURES, type YearAmounts } from "@/domain/budget/by-year";
import { byYearHeadline } from "@/domain/funding/finance-headlines";
import { amountInWords, inMillions, NBSP } from "@/domain/shared/format";
import type { Cents } from "@/domain/shared/money";
import type { Accounting } from "@/domain/spending/stage";
import { yearlyAmounts } from "@/server/finance/finance-figures";
import type { Finance } from "@/server/finance/finance-page";
import { natureLabel, yearlyHelp, yearlyLabels } from "./by-year-words";
import { Downloads } from "./downloads";
import { type FinancePlace, financeHref } from "./finance-links";

type Labels = ReturnType<typeof yearlyLabels>;

/** Plan and money by calendar year; the table tells investment from running costs. */
export function ByYearSection({ finance, at }: { finance: Finance; at: FinancePlace }) {
  const { table, accounting, accountings } = yearlyAmounts(finance);
  const labels = yearlyLabels(accounting);
  const title = byYearHeadline(table, finance.contract.asOf);
  return (
    <ChartFrame
      id="annees"
      title={title}
      description={`Par année civile, en M€. Reste${NBSP}: plan moins payé.`}
      sentence={
        <span className="block max-w-(--colonne-lecture) text-encre-3">
          {yearlyHelp(accounting).map((help) => (
            <span key={help} className="block">
              {help}
            </span>
          ))}
        </span>
      }
      twin={{
        caption: "Plan et dépenses par année et par nature, en millions d’euros",
        rowHeader: "Année et nature",
        columns: COLUMNS.map((key) => ({ key, label: labels[key] })),
        rows: twinRows(table, accounting),
      }}
      downloads={<Downloads at={at} contract={finance.contract} table="annees" name="par année" picture={title} />}
    >
      {accountings.length > 1 && <CarrierChips at={at} />}
      <BarRows
        groups={table.years.map(({ year, ...amounts }) => ({
          key: String(year),
          label: String(year),
          bars: yearBars(amounts, labels),
        }))}
        label={`${title}.`}
      />
    </ChartFrame>
  );
}

const COLUMNS = ["plan", "committed", "invoiced", "paid", "remaining"] as const;

function yearBars(amounts: YearAmounts, labels: Labels) {
  return (["plan", "committed", "invoiced", "paid"] as const).flatMap((key) => {
    const amount = amounts[key];
    if (amount === null) return [];
    return [{ key, parts: [{ amount, look: key }], text: `${labels[key]} ${yearAmount(amount)}` }];
  });
}

/** In millions like the rest, in euros when that would read as nothing. */
function yearAmount(amount: Cents): string {
  return Math.abs(amount) < SMALL ? amountInWords(amount, 2) : inMillions(amount, 2);
}

const SMALL = 1_000_000;

function twinRows({ years, total }: ByYear, accounting: Accounting | "MIXED"): TwinRow[] {
  const cells = (amounts: YearAmounts) => COLUMNS.map((key) => inMillions(amounts[key], 2));
  return [...years.map((year) => ({ ...year, name: String(year.year) })), { ...total, name: "Total" }].flatMap(
    ({ name, natures, ...amounts }) => [
      ...NATURES.map((nature) => ({
        key: `${name}-${nature}`,
        label: `${name} · ${natureLabel(nature, accounting)}`,
        cells: cells(natures[nature]),
      })),
      { key: name, label: name, cells: cells(amounts) },
    ],
  );
}

function CarrierChips({ at }: { at: FinancePlace }) {
  const choices = [
    [null, "Tous les porteurs"],
    ["PUBLIC", "Porteurs publics"],
    ["COMPANY", "Entreprises"],
  ] as const;
  return (
    <FilterChips
      label="Porteurs"
      className="mb-4"
      chips={choices.map(([carriers, label]) => ({
        key: label,
        label,
        current: at.query.carriers === carriers,
        href: financeHref(at, { carriers }),
      }))}
    />
  );
}
