import { type CalendarDate, calendarDate } from "@/domain/shared/calendar-date";
import { CONTACT_OF_ACTION_7, type DemoPerson, PROJECT_LEAD, personOf, pilotOf } from "../people";

/** What is talked about: an expense by its object, a milestone by its title, the line of a funder, else the action. */
export type CommentSubject = { expense: string } | { milestone: string } | { funder: string } | null;

export type CommentStory = {
  action: number;
  on: CalendarDate;
  author: DemoPerson;
  about: CommentSubject;
  /** « {} » stands for whoever is called. */
  text: string;
  calls?: DemoPerson;
  question?: true;
  internal?: true;
  replies: readonly { on: CalendarDate; author: DemoPerson; text: string }[];
  settled?: { on: CalendarDate; by: DemoPerson };
};

const PREFECTURE = personOf("PREFECTURE");
const COPIL = personOf("COPIL");
const day = calendarDate;
const reply = (on: string, author: DemoPerson, text: string) => ({ on: day(on), author, text });

/** People named by their role; nobody real is told to have written anything. */
export const COMMENTS: readonly CommentStory[] = [
  {
    action: 3,
    on: day("2021-06-04"),
    author: PREFECTURE,
    about: { expense: "Lot 2, charpente métallique" },
    text: "Avenant n° 1 au lot 2 : quel délai ajoute-t-il à la livraison de la charpente ?",
    question: true,
    replies: [],
  },
  {
    action: 3,
    on: day("2021-06-07"),
    author: PREFECTURE,
    about: { milestone: "Livraison de la charpente, lot 2" },
    text: "À vérifier avant le COPIL : si la charpente n’est pas livrée le 30 juin, le solde de la subvention de l’État glisse à 2022.",
    internal: true,
    replies: [],
  },
  {
    action: 3,
    on: day("2021-05-10"),
    author: PROJECT_LEAD,
    about: { funder: "FEDER" },
    text: "{} la Région demande le plan de financement signé pour passer le dossier en commission.",
    calls: pilotOf(3),
    replies: [reply("2021-05-12", pilotOf(3), "Envoyé ce matin, avec la délibération.")],
    settled: { on: day("2021-05-20"), by: PROJECT_LEAD },
  },
  {
    action: 2,
    on: day("2021-05-28"),
    author: PREFECTURE,
    about: { expense: "Assistance à maîtrise d’ouvrage" },
    text: "Quelles prestations restent à commander sur cette mission ?",
    question: true,
    replies: [
      reply("2021-06-11", pilotOf(2), "Une seule note, la quatrième, prévue après le choix du maître d’œuvre."),
    ],
  },
  {
    action: 5,
    on: day("2021-03-22"),
    author: COPIL,
    about: null,
    text: "La cavité trouvée sous le site remet-elle en cause le calendrier ?",
    question: true,
    replies: [
      reply(
        "2021-03-25",
        pilotOf(5),
        "Non : le comblement tient dans l’avenant, la mise hors d’eau glisse de deux semaines.",
      ),
    ],
    settled: { on: day("2021-03-29"), by: PROJECT_LEAD },
  },
  {
    action: 7,
    on: day("2021-05-18"),
    author: CONTACT_OF_ACTION_7,
    about: null,
    text: "Le procès-verbal de réception est déposé. Que reste-t-il à fournir pour le prochain versement ?",
    replies: [
      reply("2021-05-19", PROJECT_LEAD, "L’attestation de fin de travaux du bureau de contrôle, et c’est tout."),
    ],
  },
  {
    action: 9,
    on: day("2021-06-01"),
    author: pilotOf(9),
    about: null,
    text: "{} le raccordement attend toujours une réponse du gestionnaire du réseau : pouvez-vous l’appuyer ?",
    calls: PREFECTURE,
    replies: [reply("2021-06-09", PREFECTURE, "Courrier parti le 8 juin ; je vous donne la réponse dès que je l’ai.")],
  },
  {
    action: 10,
    on: day("2021-06-10"),
    author: PROJECT_LEAD,
    about: null,
    text: "{} pensez au point avant le COPIL du 24 juin.",
    calls: pilotOf(10),
    replies: [],
  },
];
