import { compareQuarters, compareYears } from "@/domain/budget/compare-plans";
import { type PlanVersion, programmed } from "@/domain/budget/plan-to-date";
import { versionName } from "@/domain/budget/version-name";
import { inMillions, inSignedMillions } from "@/domain/shared/format";
import { sumCents } from "@/domain/shared/money";
import { capitalized } from "@/domain/shared/number-words";

type PlanComparisonProps = { before: PlanVersion; after: PlanVersion; sentence: string };

/** Two versions quarter by quarter, with their difference in words. */
export function PlanComparison({ before, after, sentence }: PlanComparisonProps) {
  const quarters = compareQuarters(before.lines, after.lines);
  const change = sumCents(compareYears(before.lines, after.lines).map((year) => year.change));
  return (
    <div className="mt-4 max-w-3xl">
      <p className="text-14">{sentence}.</p>
      <table className="table dense mt-2">
        <caption className="sr-only">
          {capitalized(versionName(before))} et {versionName(after)}, par trimestre, en millions d’euros
        </caption>
        <thead>
          <tr>
            <th scope="col">Trimestre</th>
            <th scope="col" className="number">
              {capitalized(versionName(before))}
            </th>
            <th scope="col" className="number">
              {capitalized(versionName(after))}
            </th>
            <th scope="col" className="number">
              Écart
            </th>
          </tr>
        </thead>
        <tbody>
          {quarters.map(({ period: { year, quarter }, ...amounts }) => (
            <tr key={`${year}-${quarter}`}>
              <th scope="row">{`${quarter}${quarter === 1 ? "er" : "e"} trimestre ${year}`}</th>
              <td className="number">{inMillions(amounts.before, 2)}</td>
              <td className="number">{inMillions(amounts.after, 2)}</td>
              <td className="number">{amounts.change === 0 ? "=" : inSignedMillions(amounts.change, 2)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">Total</th>
            <td className="number">{inMillions(programmed(before.lines), 2)}</td>
            <td className="number">{inMillions(programmed(after.lines), 2)}</td>
            <td className="number">{inSignedMillions(change, 2)}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
