import type { Route } from "next";
import Link from "next/link";
import type { AmendedDate, Amendment } from "@/domain/budget/amendment";
import { daysBetween } from "@/domain/shared/calendar-date";
import { longDate, signedDays } from "@/domain/shared/format";
import type { FullAction } from "@/server/territory/visible-contract";

type AmendmentDatesProps = {
  amendment: Amendment;
  actions: readonly FullAction[];
  /** Null once the avenant is applicable. */
  hrefOf: ((milestoneId: string) => Route) | null;
};

type Row = { id: string; title: string; from: AmendedDate["from"]; to: AmendedDate["to"] | null };

/** The contractual dates of each action, beside those the avenant gives; once sealed, those it moved alone. */
export function AmendmentDates({ amendment, actions, hrefOf }: AmendmentDatesProps) {
  const groups = actions
    .map((action) => ({ action, rows: rowsOf(amendment, action, hrefOf !== null) }))
    .filter(({ rows }) => rows.length > 0);
  if (groups.length === 0) return <p className="text-13 text-encre-3">Cet avenant ne déplace aucune date.</p>;
  return (
    <table className="table dense">
      <caption className="sr-only">Dates contractuelles des jalons, avant et dans l’avenant</caption>
      <thead>
        <tr>
          <th scope="col">Jalon</th>
          <th scope="col">En vigueur avant</th>
          <th scope="col">Dans l’avenant</th>
          <th scope="col" className="number max-sm:hidden">
            Écart
          </th>
        </tr>
      </thead>
      {groups.map(({ action, rows }) => (
        <tbody key={action.id}>
          <tr>
            <th scope="rowgroup" colSpan={4} className="text-encre-2">
              {action.number} · {action.shortTitle}
            </th>
          </tr>
          {rows.map(({ id, title, from, to }) => (
            <tr key={id}>
              <th scope="row" className="font-normal">
                {hrefOf ? (
                  <Link href={hrefOf(id)} scroll={false}>
                    {title}
                  </Link>
                ) : (
                  title
                )}
              </th>
              <td>{from ? longDate(from) : <span className="text-encre-3">sans date</span>}</td>
              <td>{to ? <b>{longDate(to)}</b> : <span className="text-encre-3">inchangée</span>}</td>
              <td className="number max-sm:hidden">{from && to && signedDays(daysBetween(from, to))}</td>
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}

function rowsOf(amendment: Amendment, action: FullAction, open: boolean): Row[] {
  const moved = new Map(
    amendment.dates.filter(({ actionId }) => actionId === action.id).map((date) => [date.milestoneId, date]),
  );
  if (!open)
    return [...moved.values()].map(({ milestoneId, title, from, to }) => ({ id: milestoneId, title, from, to }));
  return action.milestones
    .filter(({ id, cancelled }) => !cancelled || moved.has(id))
    .map(({ id, title, baseline }) => ({ id, title, from: baseline, to: moved.get(id)?.to ?? null }));
}
