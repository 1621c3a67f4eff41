import type { FundingKind, FundingStage, FundingStatus, PaymentKind } from "./funding-line";
import type { OrganizationKind } from "./organization-kind";

export const FUNDING_KIND_LABELS: Record<FundingKind, string> = {
  GRANT: "Subvention",
  LOAN: "Prêt ou avance remboursable",
  OWN_FUNDS: "Autofinancement",
  PRIVATE: "Apport privé",
};

export const FUNDING_STATUS_LABELS: Record<FundingStatus, string> = {
  PROSPECTIVE: "Pressenti",
  REQUESTED: "Demandé",
  UNDER_REVIEW: "En instruction",
  GRANTED: "Accordé",
  REFUSED: "Refusé",
  CLOSED: "Classé sans suite",
  CONTRACTED: "Conventionné",
  SETTLED: "Soldé",
  LAPSED: "Caduc",
};

export const FUNDING_STAGE_LABELS: Record<FundingStage, string> = { CLAIMED: "Appelé", RECEIVED: "Versé" };

export const PAYMENT_KIND_LABELS: Record<PaymentKind, string> = {
  ADVANCE: "Avance",
  INSTALMENT: "Acompte",
  FINAL: "Solde",
};

export const ORGANIZATION_KIND_LABELS: Record<OrganizationKind, string> = {
  STATE: "État ou opérateur de l’État",
  REGION: "Région",
  DEPARTMENT: "Département",
  EPCI: "Intercommunalité",
  COMMUNE: "Commune",
  EUROPEAN_UNION: "Union européenne",
  PUBLIC_BANK: "Banque publique",
  AGENCY: "Agence de développement",
  SCHOOL: "École ou université",
  COMPANY: "Entreprise",
  BANK: "Banque",
  OTHER: "Autre",
};
