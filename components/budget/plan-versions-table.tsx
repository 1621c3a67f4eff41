import { ScrollRegion } from "@/components/ui/scroll-region";
import { programmedChange } from "@/domain/budget/amendment";
import { type PlanLine, type PlanVersion, programmed } from "@/domain/budget/plan-to-date";
import { versionName } from "@/domain/budget/version-name";
import { yearOf } from "@/domain/shared/calendar-date";
import { inMillions, inSignedMillions, longDate } from "@/domain/shared/format";
import { sumCents } from "@/domain/shared/money";
import { capitalized } from "@/domain/shared/number-words";

/** One line a version: what it is, its total by calendar year, and how far it is from the one before. */
export function PlanVersionsTable({ versions }: { versions: readonly PlanVersion[] }) {
  const years = [...new Set(versions.flatMap(({ lines }) => lines.map(({ month }) => yearOf(month))))].toSorted();
  return (
    <ScrollRegion label="Versions du plan">
      <table className="table">
        <caption className="sr-only">Montant programmé par version et par année, en millions d’euros</caption>
        <thead>
          <tr>
            <th scope="col" className="min-w-48">
              Version
            </th>
            {years.map((year) => (
              <th key={year} scope="col" className="number">
                {year}
              </th>
            ))}
            <th scope="col" className="number">
              Total
            </th>
            <th scope="col" className="number">
              Écart
            </th>
          </tr>
        </thead>
        <tbody>
          {versions.map((version, rank) => (
            <tr key={version.number}>
              <th scope="row">
                {capitalized(versionName(version))}
                <span className="second">depuis le {longDate(version.effectiveOn)}</span>
                {version.object && <span className="second">{version.object}</span>}
              </th>
              {years.map((year) => (
                <td key={year} className="number">
                  {inMillions(inYear(version.lines, year), 2)}
                </td>
              ))}
              <td className="number">
                <b>{inMillions(programmed(version.lines), 2)}</b>
              </td>
              <td className="number">{changeFrom(versions[rank - 1], version)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

/** A plan that holds nothing of a year plans nothing then. */
const inYear = (lines: readonly PlanLine[], year: number) =>
  sumCents(lines.filter(({ month }) => yearOf(month) === year).map(({ amount }) => amount));

function changeFrom(before: PlanVersion | undefined, { lines }: PlanVersion): string {
  return before ? inSignedMillions(programmedChange(before.lines, lines), 2) : "";
}
