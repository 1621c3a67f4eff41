import type { Route } from "next";
import { Link } from "@/components/ui/link";
import { programmed } from "@/domain/budget/plan-to-date";
import { euros, shortMonth } from "@/domain/shared/format";
import { sumCents, ZERO } from "@/domain/shared/money";
import type { OriginalPlan } from "@/server/budget/plan.queries";

type PlanSummaryProps = { plans: readonly OriginalPlan[]; hrefOf: (plan: OriginalPlan) => Route };

/** One line an action: what its plan adds up to, and between which months. */
export function PlanSummary({ plans, hrefOf }: PlanSummaryProps) {
  const total = sumCents(plans.map(({ lines }) => programmed(lines) ?? ZERO));
  const bases = new Set(plans.map(({ taxBasis }) => taxBasis));
  const mixed = bases.size > 1;
  return (
    <table className="table">
      <caption className="sr-only">Plan mensuel d’origine, par action</caption>
      <thead>
        <tr>
          <th scope="col">Action</th>
          <th scope="col" className="max-sm:hidden">
            Période
          </th>
          <th scope="col" className="number">
            Programmé{mixed ? "" : `, ${[...bases].join("")}`}
          </th>
        </tr>
      </thead>
      <tbody>
        {plans.map((plan) => (
          <tr key={plan.id}>
            <th scope="row">
              <Link href={hrefOf(plan)}>
                {plan.number} · {plan.title}
              </Link>
              <span className="second sm:hidden">{period(plan)}</span>
            </th>
            <td className="max-sm:hidden">{period(plan)}</td>
            <td className="number">
              {plan.lines.length === 0 ? (
                <span className="text-encre-3">non saisi</span>
              ) : (
                `${euros(programmed(plan.lines))}${mixed ? ` ${plan.taxBasis}` : ""}`
              )}
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">
            Total
            {mixed && <span className="second">montants HT et TTC additionnés</span>}
          </th>
          <td className="max-sm:hidden" />
          <td className="number">{euros(total)}</td>
        </tr>
      </tfoot>
    </table>
  );
}

function period({ lines }: OriginalPlan): string {
  const [first, last] = [lines[0], lines.at(-1)];
  return first && last ? `${shortMonth(first.month)} – ${shortMonth(last.month)}` : "–";
}
