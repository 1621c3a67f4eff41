import { calendarDate } from "@/domain/shared/calendar-date";
import { cents } from "@/domain/shared/money";

export const REGION = { code: "76", slug: "occitanie", name: "Occitanie" };

export const TERRITORY = {
  phase: 1,
  code: "ti-7602",
  slug: "ales",
  name: "Bassin d’Alès",
  shortName: "Alès",
  industrialJobs: 4000,
};

export const CONTRACT = {
  title: "Contrat du Territoire d’industrie d’Alès",
  signedOn: calendarDate("2019-12-09"),
  endsOn: calendarDate("2022-12-09"),
  electedPilotName: "Jalil Benabdillah",
  electedPilotOffice: "Premier vice-président d’Alès Agglomération",
  industrialPilotName: "Yann Belhomme",
  industrialPilotOffice: "Directeur général de Duqueine Engineering",
};

/** Two public documents of December 2019 announce two totals: both are kept, neither is averaged. */
export const ENVELOPE_CLAIMS = [
  {
    amount: cents(30_000_000_00),
    author: "Préfecture de la région Occitanie",
    shortAuthor: "préfet",
    wording: "près de 30 M€",
    document: "Communiqué de presse de la préfecture de région et de la Région Occitanie, décembre 2019",
  },
  {
    amount: cents(40_000_000_00),
    author: "Alès Agglomération",
    shortAuthor: "Agglo",
    wording: "40 M€",
    document: "Article d’Alès Agglomération sur la signature du contrat, décembre 2019",
  },
] as const;
