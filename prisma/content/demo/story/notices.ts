import type { NotificationKind } from "@/domain/notification/notification-kinds";
import { type CalendarDate, calendarDate } from "@/domain/shared/calendar-date";
import { CONTACT_OF_ACTION_7, type DemoPerson, PROJECT_LEAD, personOf, pilotOf } from "../people";

export type NoticeStory = {
  on: CalendarDate;
  kind: NotificationKind;
  action: number;
  author: DemoPerson | null;
  told: readonly DemoPerson[];
  excerpt: string | null;
  /** After the address of the action. */
  path: string;
  read?: true;
};

const PREFECTURE = personOf("PREFECTURE");

type Given = Omit<NoticeStory, "on" | "kind" | "action">;
const notice = (on: string, kind: NotificationKind, action: number, given: Given): NoticeStory => ({
  on: calendarDate(on),
  kind,
  action,
  ...given,
});

/** What people were told of the gestures of the story: some of it they have read. */
export const NOTICES: readonly NoticeStory[] = [
  notice("2021-05-03", "obstacle.raised", 3, {
    author: pilotOf(3),
    told: [PROJECT_LEAD, PREFECTURE],
    excerpt: "La charpente du lot 2 n’est pas livrée : le chantier attend.",
    path: "/blocages",
    read: true,
  }),
  notice("2021-05-07", "proof.added", 7, {
    author: CONTACT_OF_ACTION_7,
    told: [PROJECT_LEAD, pilotOf(7)],
    excerpt: "Compte rendu de visite, salle blanche.pdf",
    path: "",
    read: true,
  }),
  notice("2021-05-10", "comment.mention", 3, {
    author: PROJECT_LEAD,
    told: [pilotOf(3)],
    excerpt: "La Région demande le plan de financement signé pour passer le dossier en commission.",
    path: "/echanges",
    read: true,
  }),
  notice("2021-05-12", "comment.reply", 3, {
    author: pilotOf(3),
    told: [PROJECT_LEAD],
    excerpt: "Envoyé ce matin, avec la délibération.",
    path: "/echanges",
    read: true,
  }),
  notice("2021-06-03", "obstacle.raised", 2, {
    author: pilotOf(2),
    told: [PROJECT_LEAD, PREFECTURE],
    excerpt: "L’avis sur le maître d’œuvre manque : le site d’essai ne peut pas être dessiné.",
    path: "/blocages",
  }),
  notice("2021-06-04", "clarification.asked", 3, {
    author: PREFECTURE,
    told: [pilotOf(3), PROJECT_LEAD],
    excerpt: "Avenant n° 1 au lot 2 : quel délai ajoute-t-il à la livraison de la charpente ?",
    path: "/echanges",
  }),
  notice("2021-06-06", "point.awaited", 7, {
    author: null,
    told: [pilotOf(7)],
    excerpt: "dernier point il y a 31 jours, le 6 mai 2021",
    path: "?saisir=point",
  }),
  notice("2021-06-08", "proof.added", 3, {
    author: pilotOf(3),
    told: [PROJECT_LEAD],
    excerpt: "Situation n° 3, lot 2.pdf",
    path: "",
  }),
  notice("2021-06-11", "clarification.answered", 2, {
    author: pilotOf(2),
    told: [PREFECTURE],
    excerpt: "Une seule note, la quatrième, prévue après le choix du maître d’œuvre.",
    path: "/echanges",
  }),
];

/** A round of reminders that is over. */
export const CAMPAIGN = {
  on: calendarDate("2021-04-28"),
  title: "Points de mai, avant le COPIL",
  intro: "Le COPIL prépare sa séance de juin : dites-lui où en est votre action, ce qui avance et ce qui bloque.",
  startsOn: calendarDate("2021-05-03"),
  everyDays: 7,
  endsOn: calendarDate("2021-05-24"),
};
