import { type PlanLine, programmed } from "@/domain/budget/plan-to-date";
import { monthNumber } from "@/domain/shared/calendar-date";
import { eurosExact, monthName } from "@/domain/shared/format";
import { capitalized } from "@/domain/shared/number-words";
import type { TaxBasis } from "@/domain/spending/stage";
import { byYear } from "./plan-years";

/** The original plan once it is locked: the same years side by side, to read. */
export function PlanReading({ lines, taxBasis }: { lines: readonly PlanLine[]; taxBasis: TaxBasis }) {
  if (lines.length === 0)
    return <p className="mt-6">Aucun plan n’a été saisi pour cette action avant le verrouillage.</p>;
  const amounts = new Map(lines.map(({ month, amount }) => [month, amount]));
  return (
    <>
      <div className="mt-6 grid items-start gap-x-6 gap-y-6 sm:grid-cols-2 lg:grid-cols-4">
        {byYear([...amounts.keys()]).map(({ year, months }) => (
          <table key={year} className="table dense">
            <caption className="border-b-[length:var(--filet-epais)] border-encre pb-1 text-14 font-gras">
              {year}
            </caption>
            <tbody>
              {months.map((month) => (
                <tr key={month}>
                  <th scope="row">{capitalized(monthName(monthNumber(month)))}</th>
                  <td className="number">{eurosExact(amounts.get(month) ?? null)}</td>
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
      </p>
    </>
  );
}
