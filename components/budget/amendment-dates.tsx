import type { Route } from "next";
import { Link } from "@/components/ui/link";
import type { AmendedDate, Amendment } from "@/domain/budget/amendment";
import { daysBetween } from "@/domain/shared/calendar-date";
import { longDate, quantity, signedDays } from "@/domain/shared/format";
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
  return groups.map(({ action, rows }) => {
    const moved = rows.filter(({ to }) => to !== null).length;
    return (
      <details key={action.id} open={moved > 0} className="border-b border-filet-fin">
        <summary className="min-h-(--h-controle) py-2 text-14 pointer-coarse:min-h-11">
          <b>
            {action.number} · {action.shortTitle}
          </b>
          <span className="ml-2 text-13 text-lien underline decoration-1 underline-offset-[.18em]">
            {quantity(rows.length, "jalon", "jalons")}
            {moved > 0 && `, ${quantity(moved, "date revue", "dates revues")}`}
          </span>
        </summary>
        <DateTable action={action} rows={rows} hrefOf={hrefOf} />
      </details>
    );
  });
}

type DateTableProps = { action: FullAction; rows: readonly Row[]; hrefOf: AmendmentDatesProps["hrefOf"] };

function DateTable({ action, rows, hrefOf }: DateTableProps) {
  return (
    <table className="table dense mb-3">
      <caption className="sr-only">Dates contractuelles des jalons de l’action {action.number}</caption>
      <thead>
        <tr>
          <th scope="col">Jalon</th>
          <th scope="col" className="w-44 max-sm:w-24">
            En vigueur avant
          </th>
          <th scope="col" className="w-44 max-sm:w-24">
            Dans l’avenant
          </th>
          <th scope="col" className="number w-20 max-sm:hidden">
            Écart
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, title, from, to }) => (
          <tr key={id}>
            <th scope="row">
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
