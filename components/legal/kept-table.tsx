import { keptData } from "@/domain/access/retention";

/** What is kept of people, and until when. */
export function KeptTable({ journalYears }: { journalYears: number }) {
  return (
    <table className="table">
      <caption className="sr-only">Données gardées et durées</caption>
      <thead>
        <tr>
          <th scope="col">Données</th>
          <th scope="col" className="w-60 max-sm:w-32">
            Jusqu’à quand
          </th>
        </tr>
      </thead>
      <tbody>
        {keptData(journalYears).map(({ what, detail, life }) => (
          <tr key={what}>
            <th scope="row">
              {what}
              <span className="second">{detail}</span>
            </th>
            <td>{life}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
