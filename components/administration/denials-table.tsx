import type { Route } from "next";
import { Link } from "@/components/ui/link";
import { entryInWords } from "@/domain/access/entry-words";
import type { DenialLine } from "@/server/access/denials.queries";

type DenialsTableProps = { denials: readonly DenialLine[]; personHref: (personId: string) => Route };

/** Who was refused what, how many times and when. */
export function DenialsTable({ denials, personHref }: DenialsTableProps) {
  return (
    <table className="table">
      <caption className="sr-only">Accès refusés aux personnes du territoire</caption>
      <thead>
        <tr>
          <th scope="col">Personne et demande</th>
          <th scope="col" className="number">
            Refus
          </th>
          <th scope="col">Le dernier</th>
        </tr>
      </thead>
      <tbody>
        {denials.map(({ personId, name, entry, times, lastAt }) => (
          <tr key={`${personId} ${entry}`}>
            <th scope="row">
              <Link href={personHref(personId)}>{name}</Link>
              <span className="second">{entryInWords(entry)}</span>
            </th>
            <td className="number">{times}</td>
            <td>{lastAt}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
