import type { Route } from "next";
import { Link } from "@/components/ui/link";
import { type AmendedAction, amendedActions } from "@/domain/budget/amended-actions";
import type { Amendment } from "@/domain/budget/amendment";
import { longDate, NBSP, quantity, signedMillions } from "@/domain/shared/format";
import { sumCents } from "@/domain/shared/money";
import type { FullAction } from "@/server/territory/visible-contract";
import { AmendmentState } from "./amendment-state";

type AmendmentsTableProps = {
  amendments: readonly Amendment[];
  actions: readonly FullAction[];
  hrefOf: (amendment: Amendment) => Route;
};

/** One line an avenant: what it is about, whether it counts, which actions it touches and by how much. */
export function AmendmentsTable({ amendments, actions, hrefOf }: AmendmentsTableProps) {
  return (
    <table className="table">
      <caption className="sr-only">Avenants au contrat</caption>
      <thead>
        <tr>
          <th scope="col">Avenant</th>
          <th scope="col" className="w-40 max-sm:hidden">
            État
          </th>
          <th scope="col" className="w-56 max-sm:hidden">
            Actions touchées
          </th>
          <th scope="col" className="number w-40 max-sm:w-28">
            Sur le programmé
          </th>
        </tr>
      </thead>
      <tbody>
        {amendments.map((amendment) => {
          const touched = amendedActions(amendment, actions);
          return (
            <tr key={amendment.id}>
              <th scope="row">
                <Link href={hrefOf(amendment)}>
                  Avenant n°{NBSP}
                  {amendment.number}
                </Link>
                , {longDate(amendment.signedOn)}
                <span className="second">{amendment.object}</span>
                <span className="second">{amendment.decision}</span>
                <span className="second sm:hidden">
                  <AmendmentState sealed={amendment.sealed} /> · {touchedInWords(touched)}
                </span>
              </th>
              <td className="max-sm:hidden">
                <AmendmentState sealed={amendment.sealed} />
              </td>
              <td className="max-sm:hidden">
                {touched.length === 0
                  ? "aucune pour l’instant"
                  : touched.map(({ action, change, dates }) => (
                      <span key={action.number} className="block">
                        {action.number} · {action.shortTitle}
                        <span className="second">{changeInWords(change, dates)}</span>
                      </span>
                    ))}
              </td>
              <td className="number">{signedMillions(sumCents(touched.map(({ change }) => change)), 2)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function touchedInWords(touched: readonly AmendedAction<FullAction>[]): string {
  return touched.length === 0 ? "aucune action" : quantity(touched.length, "action touchée", "actions touchées");
}

function changeInWords(change: AmendedAction<FullAction>["change"], dates: number): string {
  const words = [
    ...(change === 0 ? [] : [signedMillions(change, 2)]),
    ...(dates === 0 ? [] : [quantity(dates, "date", "dates")]),
  ];
  return words.length === 0 ? "même total, autres mois" : words.join(" · ");
}
