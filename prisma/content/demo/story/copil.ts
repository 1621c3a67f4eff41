import { type CalendarDate, calendarDate } from "@/domain/shared/calendar-date";

export type DecisionStory = {
  action: number | null;
  text: string;
  owner: string;
  dueOn: CalendarDate | null;
  applied: { on: CalendarDate; note: string | null } | null;
};
export type SessionStory = {
  number: number;
  heldOn: CalendarDate;
  place: string;
  /** The day it was fixed. */
  fixedOn: CalendarDate;
  decisions: readonly DecisionStory[];
};

const AGGLO = "Alès Agglomération";
const day = calendarDate;

function decision(
  action: number | null,
  text: string,
  owner: string,
  dueOn: string | null,
  applied: [on: string, note?: string] | null,
): DecisionStory {
  return {
    action,
    text,
    owner,
    dueOn: dueOn === null ? null : day(dueOn),
    applied: applied && { on: day(applied[0]), note: applied[1] ?? null },
  };
}

/** The steering committee: five sessions held, the sixth to come. The avenants cite the decisions they rest on. */
export const SESSIONS: readonly SessionStory[] = [
  {
    number: 1,
    heldOn: day("2020-01-23"),
    place: "Alès",
    fixedOn: day("2020-01-13"),
    decisions: [
      decision(
        null,
        "Suivre le contrat sur le plan verrouillé le 10 janvier : tout écart de montant ou de date passe par un avenant.",
        AGGLO,
        null,
        ["2020-01-23"],
      ),
    ],
  },
  {
    number: 2,
    heldOn: day("2020-06-11"),
    place: "Visioconférence",
    fixedOn: day("2020-05-25"),
    decisions: [
      decision(null, "Demander à chaque pilote une date tenable pour ses jalons de l’été.", AGGLO, "2020-07-15", [
        "2020-07-10",
        "Dix réponses sur dix.",
      ]),
    ],
  },
  {
    number: 3,
    heldOn: day("2020-10-06"),
    place: "Alès",
    fixedOn: day("2020-09-14"),
    decisions: [
      decision(null, "Arrêter la situation financière la veille de chaque séance.", AGGLO, "2020-12-31", [
        "2020-12-15",
      ]),
      decision(
        null,
        "Préparer l’avenant n° 1 : tranche 2 de l’atelier pilote, terrassements du Pôle Mécanique, report du raccordement de Froid fatal.",
        AGGLO,
        "2020-10-31",
        ["2020-10-13", "Signé et applicable le 13 octobre."],
      ),
    ],
  },
  {
    number: 4,
    heldOn: day("2021-03-04"),
    place: "Visioconférence",
    fixedOn: day("2021-02-11"),
    decisions: [
      decision(
        null,
        "Préparer l’avenant n° 2 : étude de sol et voiries du Pôle Mécanique, comblement de la cavité de S-Lab.",
        AGGLO,
        "2021-03-31",
        ["2021-03-16", "Signé et applicable le 16 mars."],
      ),
      decision(8, "Remettre le bilan de l’action et l’arrêter sous son budget.", "Pilote de l’action 8", "2021-04-15", [
        "2021-03-31",
        "Bilan remis le 31 mars.",
      ]),
      decision(
        9,
        "Relancer le gestionnaire du réseau sur la convention de raccordement.",
        "Préfecture du Gard",
        "2021-03-31",
        ["2021-03-25"],
      ),
    ],
  },
  {
    number: 5,
    heldOn: day("2021-05-06"),
    place: "Alès, pôle technologique",
    fixedOn: day("2021-04-12"),
    decisions: [
      decision(3, "Autoriser l’avenant n° 1 au lot 2, plafonné à 150 000 €.", AGGLO, "2021-05-31", [
        "2021-05-11",
        "Avenant notifié et engagé le 11 mai : 148 000 €.",
      ]),
      decision(3, "Déposer le dossier FEDER complété de l’action 3.", AGGLO, "2021-06-15", [
        "2021-06-09",
        "Dossier FEDER déposé.",
      ]),
      decision(9, "Présenter un plan B pour le froid fatal.", "Pilote de l’action 9", "2021-06-15", null),
      decision(10, "Fournir l’échéancier de l’unité solidaire.", "Pilote de l’action 10", "2021-05-31", null),
      decision(
        2,
        "Remettre l’analyse des offres de maîtrise d’œuvre avant la séance suivante.",
        "Pilote de l’action 2",
        "2021-06-22",
        null,
      ),
    ],
  },
  {
    number: 6,
    heldOn: day("2021-06-24"),
    place: "Alès, pôle technologique",
    fixedOn: day("2021-05-06"),
    decisions: [],
  },
];
