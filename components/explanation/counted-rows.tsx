import type { Place } from "@/components/territory/links";
import { Link } from "@/components/ui/link";
import type { Counted, ExplainedRow } from "@/domain/explanation/explanation";
import { rowHref } from "./row-href";

/** What the figure is made of, each row leading to where it comes from; the total is the figure, to the cent. */
export function CountedRows({ counted, place }: { counted: Counted; place: Place }) {
  const { rows, others, hidden, total } = counted;
  const shown = [...rows, others, hidden].filter((row) => row !== null);
  if (shown.length === 0) return <p className="text-13 text-encre-2">Aucune ligne n’est comptée.</p>;
  return (
    <table className="table dense">
      <caption className="pb-1 text-left text-14 font-demi text-encre">
        {total === null ? "Ce qui entre dans le chiffre" : "Ce qui est compté"}
      </caption>
      <thead className="sr-only">
        <tr>
          <th scope="col">Ligne</th>
          <th scope="col">Valeur</th>
        </tr>
      </thead>
      <tbody>
        {shown.map((row) => (
          <CountedRow key={row.key} row={row} place={place} />
        ))}
      </tbody>
      {total !== null && (
        <tfoot>
          <tr>
            <th scope="row">Total</th>
            <td className="number">{total}</td>
          </tr>
        </tfoot>
      )}
    </table>
  );
}

function CountedRow({ row: { label, detail, value, target }, place }: { row: ExplainedRow; place: Place }) {
  return (
    <tr>
      <th scope="row">
        {target === null ? label : <Link href={rowHref(place, target)}>{label}</Link>}
        {detail !== null && <span className="second">{detail}</span>}
      </th>
      <td className="number">{value}</td>
    </tr>
  );
}
