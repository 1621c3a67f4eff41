import { ChevronRight } from "lucide-react";
import { territoryHref } from "@/components/territory/links";
import { placeOf } from "@/components/territory/territory-frame";
import { Link } from "@/components/ui/link";
import { bandInWords } from "@/domain/contract/envelope.labels";
import type { MilestoneFacts } from "@/domain/milestone/milestone";
import type { Person } from "@/domain/people/person";
import { euros, quantity } from "@/domain/shared/format";
import { sumKnownCents } from "@/domain/shared/money";
import { isFull, type VisibleContract } from "@/server/territory/visible-contract";

type AdministrationIndexProps = { contract: VisibleContract; people: readonly Person[]; waitingLetters: number };

/** What can be administered here, each with where it stands. */
export function AdministrationIndex({ contract, people, waitingLetters }: AdministrationIndexProps) {
  const place = placeOf(contract);
  const entries = [
    { path: "/personnes", title: "Personnes", state: peopleState(people) },
    { path: "/lettres", title: "Lettres", state: lettersState(waitingLetters) },
    ...(contract.canRunCampaigns
      ? [{ path: "/relances", title: "Relances", state: "Écrire aux pilotes dont le point est attendu" }]
      : []),
    { path: "/acces-refuses", title: "Accès refusés", state: "Ce qui a été demandé sans en avoir le droit" },
    ...(contract.canEditPlan
      ? [
          { path: "/plan", title: "Plan mensuel", state: planState(contract) },
          { path: "/jalons", title: "Jalons du contrat", state: milestonesState(contract) },
          { path: "/avenants", title: "Avenants", state: amendmentsState(contract) },
          { path: "/enveloppe", title: "Enveloppe annoncée", state: envelopeState(contract) },
        ]
      : []),
    ...(contract.canPublish
      ? [{ path: "/publication", title: "Publication", state: "Page publique et données ouvertes" }]
      : []),
  ];
  return (
    <ul className="mt-6 max-w-(--colonne-lecture) border-t-[length:var(--filet-epais)] border-encre">
      {entries.map(({ path, title, state }) => (
        <li key={path} className="border-b border-filet-fin">
          <Link
            href={territoryHref(place, `/administration${path}`)}
            className="flex items-center gap-3 px-1 py-3 text-encre no-underline hover:bg-survol"
          >
            <span className="min-w-0 flex-1">
              <b className="block text-16">{title}</b>
              <span className="text-13 text-encre-3">{state}</span>
            </span>
            <ChevronRight aria-hidden="true" className="text-encre-3" />
          </Link>
        </li>
      ))}
    </ul>
  );
}

function peopleState(people: readonly Person[]): string {
  const waiting = people.filter(({ state }) => state === "INVITED" || state === "LAPSED").length;
  const all = quantity(people.length, "personne", "personnes");
  return waiting === 0
    ? all
    : `${all}, dont ${quantity(waiting, "n’est pas encore entrée", "ne sont pas encore entrées")}`;
}

function lettersState(waiting: number): string {
  return waiting === 0
    ? "Aucune n’attend"
    : quantity(waiting, "lettre n’est pas partie", "lettres ne sont pas parties");
}

function planState({ actions, contract }: VisibleContract): string {
  const programmed = actions.filter(isFull).map((action) => action.programmed);
  const entered = programmed.filter((amount) => amount !== null).length;
  if (entered === 0) return "Non saisi";
  const lock = contract.planLocked ? ", verrouillé" : "";
  return `${quantity(entered, "action", "actions")} sur ${actions.length}, ${euros(sumKnownCents(programmed))}${lock}`;
}

const isDated = (milestone: MilestoneFacts) => !milestone.cancelled && milestone.originalBaseline !== null;

function milestonesState({ actions, contract }: VisibleContract): string {
  const dated = actions.filter(isFull).flatMap(({ milestones }) => milestones.filter(isDated));
  if (dated.length === 0) return "Aucun jalon inscrit";
  return `${quantity(dated.length, "jalon daté", "jalons datés")} au contrat${contract.planLocked ? ", verrouillés" : ""}`;
}

function amendmentsState({ actions, contract }: VisibleContract): string {
  if (!contract.planLocked) return "Après le verrouillage du plan d’origine";
  const numbers = actions.filter(isFull).flatMap(({ versions }) => versions.map(({ amendment }) => amendment));
  const count = new Set(numbers.filter((number) => number !== null)).size;
  return count === 0 ? "Aucun plan revu" : quantity(count, "avenant a revu un plan", "avenants ont revu un plan");
}

function envelopeState({ figures: { band } }: VisibleContract): string {
  if (band === null) return "Aucun total annoncé";
  return `${bandInWords(band)}, ${quantity(band.claims.length, "annonce", "annonces")}`;
}
