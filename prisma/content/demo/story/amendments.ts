import { type CalendarDate, calendarDate } from "@/domain/shared/calendar-date";

export type AmendmentNumber = 1 | 2;

export type AmendmentStory = {
  number: AmendmentNumber;
  /** The day the draft was opened; it is sealed the day it is signed. */
  draftedOn: CalendarDate;
  /** The préfecture is asked, then approves, before the signature. */
  askedOn: CalendarDate;
  approvedOn: CalendarDate;
  signedOn: CalendarDate;
  object: string;
  decision: string;
};

/** The two avenants of the story. What they change of an action is told with the action. */
export const AMENDMENTS: readonly AmendmentStory[] = [
  {
    number: 1,
    draftedOn: calendarDate("2020-10-07"),
    askedOn: calendarDate("2020-10-08"),
    approvedOn: calendarDate("2020-10-12"),
    signedOn: calendarDate("2020-10-13"),
    object: "Tranche 2 de l’atelier pilote, terrassements du Pôle Mécanique, report du raccordement de Froid fatal",
    decision: "COPIL n° 3 du 6 octobre 2020, décision n° 2",
  },
  {
    number: 2,
    draftedOn: calendarDate("2021-03-08"),
    askedOn: calendarDate("2021-03-09"),
    approvedOn: calendarDate("2021-03-15"),
    signedOn: calendarDate("2021-03-16"),
    object: "Étude de sol et voiries du Pôle Mécanique, comblement de la cavité de S-Lab",
    decision: "COPIL n° 4 du 4 mars 2021, décision n° 1",
  },
];

export function amendmentOf(number: AmendmentNumber): AmendmentStory {
  const found = AMENDMENTS.find((amendment) => amendment.number === number);
  if (!found) throw new Error(`no avenant n° ${number} in the story`);
  return found;
}
