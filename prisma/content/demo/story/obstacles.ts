import type { ObstacleKind } from "@/domain/obstacle/obstacle";
import { type CalendarDate, calendarDate } from "@/domain/shared/calendar-date";
import { CONTACT_OF_ACTION_7, type DemoPerson, pilotOf } from "../people";

export type ObstacleMoveStory = { on: CalendarDate; sentence: string } & (
  | { kind: "ADDRESSED"; service: string; replyDueOn: CalendarDate }
  /** The number of the session. */
  | { kind: "ESCALATED"; meeting: number }
  | { kind: "ANSWERED" | "RESOLVED" }
);

/** What blocks an action, in the words of who raised it, and what became of it. */
export type ObstacleStory = {
  action: number;
  kind: ObstacleKind;
  on: CalendarDate;
  title: string;
  author: DemoPerson;
  moves: readonly ObstacleMoveStory[];
};

const GRID = "Gestionnaire du réseau électrique";

const addressed = (on: string, service: string, due: string, sentence: string): ObstacleMoveStory => ({
  kind: "ADDRESSED",
  on: calendarDate(on),
  service,
  replyDueOn: calendarDate(due),
  sentence,
});
const told =
  (kind: "ANSWERED" | "RESOLVED") =>
  (on: string, sentence: string): ObstacleMoveStory => ({
    kind,
    on: calendarDate(on),
    sentence,
  });
const [answered, resolved] = [told("ANSWERED"), told("RESOLVED")];
const escalated = (on: string, meeting: number, sentence: string): ObstacleMoveStory => ({
  kind: "ESCALATED",
  on: calendarDate(on),
  meeting,
  sentence,
});

function raised(
  action: number,
  kind: ObstacleKind,
  on: string,
  title: string,
  moves: readonly ObstacleMoveStory[],
  author: DemoPerson = pilotOf(action),
): ObstacleStory {
  return { action, kind, on: calendarDate(on), title, moves, author };
}

/** Services, never people: none of them is told to have done anything in life. */
export const OBSTACLES: readonly ObstacleStory[] = [
  raised(2, "PERMIT", "2021-06-03", "L’avis sur le maître d’œuvre manque : le site d’essai ne peut pas être dessiné.", [
    addressed("2021-06-03", "Secrétariat de la commission d’achat", "2021-07-05", "Fixer la date de la commission."),
  ]),
  raised(3, "LAND", "2020-08-24", "Une servitude de passage retarde la signature de la parcelle d’angle.", [
    addressed("2020-08-24", "Service foncier de l’agglomération", "2020-10-08", "Proposer un autre tracé au voisin."),
    answered("2020-09-21", "Le voisin accepte le passage au nord."),
    resolved("2020-10-09", "L’acte de vente est signé avec le nouveau tracé."),
  ]),
  raised(3, "SUPPLY", "2021-05-03", "La charpente du lot 2 n’est pas livrée : le chantier attend.", [
    addressed("2021-05-03", "Maîtrise d’œuvre du lot 2", "2021-05-18", "Obtenir du titulaire une date ferme."),
    answered("2021-05-17", "Le titulaire annonce une livraison le 30 juin."),
  ]),
  raised(7, "SUPPLY", "2021-03-02", "Les filtres du traitement d’air manquent pour la réception.", [
    addressed("2021-03-02", "Service achats du fournisseur", "2021-03-17", "Donner une date d’expédition."),
    answered("2021-03-15", "Les filtres partent le 6 avril."),
    resolved("2021-04-12", "Les filtres sont posés, la réception a lieu le 14 avril."),
  ]),
  raised(
    7,
    "CONNECTION",
    "2021-05-12",
    "La ligne n’est pas renforcée : le microscope électronique ne peut pas tourner à pleine puissance.",
    [addressed("2021-05-12", GRID, "2021-06-11", "Dire quand la ligne sera renforcée, et à quel prix.")],
    CONTACT_OF_ACTION_7,
  ),
  raised(9, "CONNECTION", "2021-03-22", "Le partage du coût du raccordement n’est pas tranché.", [
    addressed("2021-03-22", GRID, "2021-04-21", "Chiffrer les deux variantes du raccordement."),
    answered("2021-04-19", "Les deux variantes sont chiffrées ; il attend que les parties s’accordent."),
    escalated("2021-05-28", 6, "Décider qui paie le raccordement : sans cela, ni commande ni travaux."),
  ]),
  raised(10, "HIRING", "2021-05-25", "Il manque deux régleurs pour la ligne d’assemblage.", []),
];
