import type { Route } from "next";
import { Link } from "@/components/ui/link";
import { type Amendment, isSamePlan, programmedChange, replacedVersion } from "@/domain/budget/amendment";
import { programmed } from "@/domain/budget/plan-to-date";
import { versionName } from "@/domain/budget/version-name";
import { millions, signedMillions } from "@/domain/shared/format";
import type { FullAction } from "@/server/territory/visible-contract";

type AmendmentPlansProps = {
  amendment: Amendment;
  actions: readonly FullAction[];
  hrefOf: (action: FullAction) => Route;
  /** Leaves out of a draft the actions it does not touch. */
  revisedOnly?: boolean;
};

/** Each action with its plan before the avenant and in it; once sealed, those it revises alone. */
export function AmendmentPlans({ amendment, actions, hrefOf, revisedOnly = amendment.sealed }: AmendmentPlansProps) {
  const rows = actions.map((action) => ({
    action,
    before: replacedVersion(action.versions, amendment),
    plan: amendment.plans.find(({ actionId }) => actionId === action.id),
  }));
  const shown = revisedOnly ? rows.filter(({ plan }) => plan !== undefined) : rows;
  if (shown.length === 0) return <p className="text-13 text-encre-3">Cet avenant ne revoit aucun plan.</p>;
  return (
    <table className="table">
      <caption className="sr-only">Montant programmé par action, avant et dans l’avenant</caption>
      <thead>
        <tr>
          <th scope="col">Action</th>
          <th scope="col" className="number max-sm:hidden">
            En vigueur avant
          </th>
          <th scope="col" className="number">
            Dans l’avenant
          </th>
          <th scope="col" className="number">
            Différence
          </th>
        </tr>
      </thead>
      <tbody>
        {shown.map(({ action, before, plan }) => (
          <tr key={action.id}>
            <th scope="row">
              <Link href={hrefOf(action)}>
                {action.number} · {action.shortTitle}
              </Link>
              <span className="second">{before ? versionName(before) : "pas encore de plan"}</span>
            </th>
            <td className="number max-sm:hidden">{before ? millions(programmed(before.lines), 2) : "–"}</td>
            <td className="number">
              {plan ? `${millions(programmed(plan.lines), 2)} ${action.taxBasis}` : <Unchanged />}
            </td>
            <td className="number">{plan && difference(before?.lines ?? [], plan.lines)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function difference(before: Amendment["plans"][number]["lines"], after: Amendment["plans"][number]["lines"]): string {
  if (isSamePlan(before, after)) return "aucune";
  const change = programmedChange(before, after);
  return change === 0 ? "autres mois" : signedMillions(change, 2);
}

function Unchanged() {
  return <span className="text-encre-3">inchangé</span>;
}
