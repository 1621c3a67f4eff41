import { type PlanVersion, programmed } from "@/domain/budget/plan-to-date";
import { monthNumber } from "@/domain/shared/calendar-date";
import { eurosExact, monthName } from "@/domain/shared/format";
import { type Cents, sumCents, ZERO } from "@/domain/shared/money";
import { capitalized } from "@/domain/shared/number-words";
import type { TaxBasis } from "@/domain/spending/stage";
import { byYear } from "./plan-years";

/** A plan once it is fixed: the same years side by side, to read. */
export function PlanReading({ lines, taxBasis }: { lines: PlanVersion["lines"]; taxBasis: TaxBasis }) {
  if (lines.length === 0) return <p className="mt-6">Aucun plan n’a été saisi pour cette action.</p>;
  const ofMonth = new Map(lines.map((line) => [line.month, line]));
  const operating = sumCents(lines.map((line) => line.operating));
  return (
    <>
      <div className="mt-6 grid items-start gap-x-6 gap-y-6 sm:grid-cols-2 lg:grid-cols-4">
        {byYear([...ofMonth.keys()]).map(({ year, months }) => (
          <table key={year} className="table dense">
            <caption className="border-b-[length:var(--filet-epais)] border-encre pb-1 text-14 font-gras">
              {year}
            </caption>
            <tbody>
              {months.map((month) => (
                <tr key={month}>
                  <th scope="row">{capitalized(monthName(monthNumber(month)))}</th>
                  <td className="number">
                    {eurosExact(ofMonth.get(month)?.amount ?? null)}
                    <Operating amount={ofMonth.get(month)?.operating ?? ZERO} />
                  </td>
                </tr>
              ))}
            </tbody>
            <tfoot>
              <tr>
                <th scope="row">Total {year}</th>
                <td className="number">
                  {eurosExact(programmed(lines.filter(({ month }) => months.includes(month))))}
                </td>
              </tr>
            </tfoot>
          </table>
        ))}
      </div>
      <p className="mt-6 border-t-2 border-encre pt-3">
        Total programmé&nbsp;: <b className="text-18">{eurosExact(programmed(lines))}</b> {taxBasis}
        <Operating amount={operating} />
      </p>
    </>
  );
}

function Operating({ amount }: { amount: Cents }) {
  if (amount === 0) return null;
  return <span className="block text-12 font-normal text-encre-3">dont {eurosExact(amount)} de fonctionnement</span>;
}
