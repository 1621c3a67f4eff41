import clsx from "clsx";
import { Link } from "@/components/ui/link";
import { ScrollRegion } from "@/components/ui/scroll-region";
import { isLost } from "@/domain/funding/funding-line";
import { type FundedLine, type FundingPlan, fundingGap, plannedTotal } from "@/domain/funding/funding-plan";
import { taxBasisNote } from "@/domain/funding/funding-rules";
import { fundingSums } from "@/domain/funding/funding-sums";
import { rateInWords } from "@/domain/funding/rate";
import { euros, UNKNOWN } from "@/domain/shared/format";
import type { Cents } from "@/domain/shared/money";
import { type FundingPlace, lineHref } from "./funding-links";
import { lineOrigin } from "./line-origin";
import { LineState, type LineStateContext } from "./line-state";

type FundingTableProps = { plan: FundingPlan; at: FundingPlace; context: LineStateContext };

const AMOUNTS = [
  ["planned", "Prévu"],
  ["requested", "Demandé"],
  ["granted", "Accordé"],
  ["contracted", "Conventionné"],
  ["claimed", "Appelé"],
  ["received", "Versé"],
] as const satisfies readonly (readonly [keyof FundedLine, string])[];

/** The funding plan: a line a funder, from what is counted on to what came in, held against the cost. */
export function FundingTable({ plan, at, context }: FundingTableProps) {
  const { lines, cost } = plan;
  const sums = fundingSums(lines);
  const gap = fundingGap(plan);
  return (
    <ScrollRegion label="Plan de financement" className="max-lg:hidden print:block">
      <table className="table">
        <caption className="pb-2 text-13 text-encre-3">{taxBasisNote(plan)}</caption>
        <thead>
          <tr>
            <th scope="col">Financeur</th>
            <th scope="col" className="number">
              Assiette et taux
            </th>
            {AMOUNTS.map(([key, label]) => (
              <th key={key} scope="col" className="number">
                {label}
              </th>
            ))}
            <th scope="col">Dossier</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.id}>
              <th scope="row" className="align-top">
                <Link
                  href={lineHref(at, line.id)}
                  scroll={false}
                  className={clsx(isLost(line.status) && "line-through")}
                >
                  {line.funder}
                </Link>
                <span className="second">{lineOrigin(line)}</span>
              </th>
              <td className="number align-top">
                {euros(line.eligibleBase)}
                {line.rateBasisPoints !== null && <span className="second">× {rateInWords(line.rateBasisPoints)}</span>}
              </td>
              {AMOUNTS.map(([key]) => (
                <Amount key={key} value={line[key]} strong={key === "planned"} />
              ))}
              <td className="min-w-44 align-top">
                <LineState line={line} context={context} />
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={2}>
              Total
            </th>
            <td className="number">{euros(sums.planned)}</td>
            <td className="number" colSpan={2} />
            <td className="number">{euros(sums.contracted)}</td>
            <td className="number">{euros(sums.claimed)}</td>
            <td className="number">{euros(sums.received)}</td>
            <td>{cost === null ? "sans coût auquel le comparer" : balance(gap, cost, plannedTotal(lines))}</td>
          </tr>
        </tfoot>
      </table>
    </ScrollRegion>
  );
}

function Amount({ value, strong }: { value: Cents | null; strong: boolean }) {
  return (
    <td className={clsx("number align-top", strong && "font-demi", (value === null || value === 0) && "text-encre-3")}>
      {value === null ? <Unknown /> : euros(value)}
    </td>
  );
}

function Unknown() {
  return (
    <>
      <span aria-hidden="true">{UNKNOWN}</span>
      <span className="sr-only">pas encore</span>
    </>
  );
}

function balance(gap: Cents | null, cost: Cents, total: Cents): string {
  if (gap === 0 || gap === null) return `pour ${euros(cost)} de coût : équilibré`;
  return total < cost ? `pour ${euros(cost)} de coût` : `dépasse les ${euros(cost)} de coût`;
}
