import type { Route } from "next";
import { Link } from "@/components/ui/link";
import { Note } from "@/components/ui/note";
import { INACTIVE_MONTHS } from "@/domain/access/retention";
import type { CalendarDate } from "@/domain/shared/calendar-date";
import { longDate, quantity } from "@/domain/shared/format";

type Inactive = { id: string; name: string; lastSeen: CalendarDate | null };

/** Accounts nobody signs in to: none is closed by itself, whoever manages people decides. */
export function InactivePeople({ people, hrefOf }: { people: readonly Inactive[]; hrefOf: (id: string) => Route }) {
  if (people.length === 0) return null;
  return (
    <div className="mt-6 max-w-(--colonne-lecture)">
      <Note
        title={`${quantity(people.length, "personne ne s’est pas connectée", "personnes ne se sont pas connectées")} depuis ${INACTIVE_MONTHS} mois`}
      >
        <p>Retirez leur rôle, ou laissez-le leur s’il sert encore : rien n’est supprimé de soi-même.</p>
        <ul className="mt-1">
          {people.map(({ id, name, lastSeen }) => (
            <li key={id}>
              <Link href={hrefOf(id)} scroll={false}>
                {name}
              </Link>
              , {lastSeen ? `dernière connexion le ${longDate(lastSeen)}` : "aucune connexion"}
            </li>
          ))}
        </ul>
      </Note>
    </div>
  );
}
