import { earnedValue } from "@/domain/earned-value/earned-value";
import { earnedValueLines, earnedValueWithheld } from "@/domain/earned-value/earned-value.labels";
import type { CalendarDate } from "@/domain/shared/calendar-date";
import { longDate } from "@/domain/shared/format";
import type { FullAction } from "@/server/territory/visible-contract";

/** « Valeur acquise », folded: what the work reached is worth in the budget, against what was planned and paid. */
export function EarnedValuePanel({ action, asOf }: { action: FullAction; asOf: CalendarDate }) {
  const value = earnedValue(action, asOf);
  return (
    <details className="text-13">
      <summary className="inline-flex min-h-7 items-center text-lien underline decoration-1 underline-offset-[.18em] pointer-coarse:min-h-11">
        Valeur acquise
      </summary>
      {value.kind === "WITHHELD" ? (
        <p className="mt-1 text-encre-2">{earnedValueWithheld(value)}</p>
      ) : (
        <>
          <p className="mt-1 max-w-(--colonne-lecture) text-encre-2">
            Chaque jalon vaut sa part du budget, selon son poids{"\u202f"}; il est acquis en entier quand il est
            atteint. Dates et budget du plan en vigueur au {longDate(asOf)}.
          </p>
          <table className="table dense mt-1 max-w-3xl">
            <caption className="sr-only">Valeur acquise de l’action {action.number}</caption>
            <thead className="max-sm:sr-only">
              <tr>
                <th scope="col">Grandeur</th>
                <th scope="col" className="number">
                  Valeur
                </th>
              </tr>
            </thead>
            <tbody>
              {earnedValueLines(value, asOf).map((line) => (
                <tr key={line.initials}>
                  <th scope="row">
                    {line.name} <span className="font-normal text-encre-3">{line.initials}</span>
                    <span className="second">{line.meaning}</span>
                  </th>
                  <td className="number">{line.value}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </details>
  );
}
