import type { Route } from "next";
import { buttonClass } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import type { Person } from "@/domain/people/person";
import { STATE_LABELS } from "@/domain/people/person.labels";
import { roleInWords, termsInWords } from "./person-words";

type PeopleTableProps = { people: readonly Person[]; hrefOf: (person: Person) => Route };

/** A table where there is room for one, a list on a phone. */
export function PeopleTable({ people, hrefOf }: PeopleTableProps) {
  return (
    <>
      <table className="table max-sm:hidden">
        <caption className="sr-only">Personnes du territoire</caption>
        <thead>
          <tr>
            <th scope="col">Personne</th>
            <th scope="col">Rôles</th>
            <th scope="col">Dernière connexion</th>
            <th scope="col">Accès</th>
            <th scope="col">
              <span className="sr-only">Geste</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <tr key={person.id}>
              <th scope="row">
                {person.name}
                <span className="second break-all">{person.email}</span>
              </th>
              <td>
                <Roles person={person} />
              </td>
              <td>{person.lastSeen ?? <span className="text-encre-3">aucune</span>}</td>
              <td>
                <Access person={person} />
              </td>
              <td className="number">
                <Edit person={person} href={hrefOf(person)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <ul className="border-t-[length:var(--filet-epais)] border-encre sm:hidden">
        {people.map((person) => (
          <li
            key={person.id}
            className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-3 gap-y-1 border-b border-filet-fin py-3 text-13 *:col-start-1"
          >
            <b className="text-14">{person.name}</b>
            <span className="break-all text-encre-3">{person.email}</span>
            <Roles person={person} />
            <span>
              <Access person={person} />
              <span className="text-encre-3">
                {person.lastSeen ? ` · dernière connexion le ${person.lastSeen}` : " · aucune connexion"}
              </span>
            </span>
            <span className="col-start-2! row-span-2 row-start-1">
              <Edit person={person} href={hrefOf(person)} />
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

function Roles({ person }: { person: Person }) {
  return person.roles.map((held) => {
    const terms = termsInWords(held);
    return (
      <span key={held.id} className={held.ended ? "block text-encre-3" : "block"}>
        {roleInWords(held)}
        {terms && <span className="block text-encre-3">{terms}</span>}
      </span>
    );
  });
}

function Access({ person: { state, linkUntil } }: { person: Person }) {
  const refused = state === "SUSPENDED" || state === "LAPSED" || state === "ENDED";
  const tone = refused ? "font-demi text-st-retard" : undefined;
  return (
    <span className={tone}>
      {STATE_LABELS[state]}
      {state === "INVITED" && linkUntil && <span className="text-encre-3">, jusqu’au {linkUntil}</span>}
    </span>
  );
}

function Edit({ person, href }: { person: Person; href: Route }) {
  return (
    <Link href={href} scroll={false} className={buttonClass({ size: "mini" })}>
      Modifier<span className="sr-only"> {person.name}</span>
    </Link>
  );
}
