import type { Route } from "next";
import { buttonClass } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { SectionHeading } from "@/components/ui/section-heading";
import type { DepartedPerson } from "@/domain/people/person";
import { quantity } from "@/domain/shared/format";

type DepartedPeopleProps = { people: readonly DepartedPerson[]; hrefOf: (person: DepartedPerson) => Route };

/** Whoever left for good and is still named: the law wants their name gone once it serves no more. */
export function DepartedPeople({ people, hrefOf }: DepartedPeopleProps) {
  if (people.length === 0) return null;
  return (
    <section aria-labelledby="parties" className="mt-10 max-w-(--colonne-lecture)">
      <SectionHeading
        id="parties"
        ruled
        title={`${quantity(people.length, "personne partie est encore nommée ici", "personnes parties sont encore nommées ici")}`}
        description="Elles n’ont plus aucun rôle. Rendez-les anonymes quand leur nom ne sert plus."
      />
      <ul>
        {people.map((person) => (
          <li key={person.id} className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-filet-fin py-2.5">
            <span className="min-w-0 flex-1 text-14">
              <b className="block">{person.name}</b>
              <span className="text-13 break-all text-encre-3">{person.email}</span>
            </span>
            <Link href={hrefOf(person)} scroll={false} className={buttonClass({ size: "mini" })}>
              Anonymiser<span className="sr-only"> {person.name}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
