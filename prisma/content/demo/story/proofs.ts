import { type CalendarDate, calendarDate } from "@/domain/shared/calendar-date";
import { CONTACT_OF_ACTION_7, type DemoPerson, pilotOf } from "../people";

/** A file somebody joined, and to what: a milestone by its title, an expense by its object; nothing when it is the action itself. */
export type ProofStory = {
  action: number;
  on: CalendarDate;
  author: DemoPerson;
  fileName: string;
  about: { milestone: string } | { expense: string } | null;
};

const proof = (
  action: number,
  on: string,
  fileName: string,
  about: ProofStory["about"],
  author = pilotOf(action),
): ProofStory => ({ action, on: calendarDate(on), author, fileName, about });

export const PROOFS: readonly ProofStory[] = [
  proof(3, "2020-07-20", "Permis d’aménager, arrêté du 17 juillet 2020.pdf", {
    milestone: "Permis d’aménager délivré",
  }),
  proof(3, "2020-10-12", "Acte de vente, parcelles du Pôle.pdf", { milestone: "Acquisition foncière signée (4,2 ha)" }),
  proof(3, "2021-06-08", "Situation n° 3, lot 2.pdf", { expense: "Lot 2, charpente métallique" }),
  proof(3, "2021-06-12", "Courrier du fabricant sur les livraisons.pdf", {
    milestone: "Livraison de la charpente, lot 2",
  }),
  proof(
    7,
    "2021-04-16",
    "PV de réception, traitement d’air.pdf",
    { milestone: "Traitement d’air réceptionné" },
    CONTACT_OF_ACTION_7,
  ),
  proof(7, "2021-05-07", "Compte rendu de visite, salle blanche.pdf", null, CONTACT_OF_ACTION_7),
];
