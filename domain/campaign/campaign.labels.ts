import { longDate, quantity, THIN } from "../shared/format";
import type { CampaignState, DispatchKind, PlannedDispatch } from "./campaign";

export const DISPATCH_LABELS: Record<DispatchKind, string> = {
  KICK_OFF: "Lancement",
  REMINDER: "Rappel",
  CLOSE_OUT: "Clôture",
};

export const CAMPAIGN_STATE_LABELS: Record<CampaignState, string> = {
  COMING: "À venir",
  RUNNING: "En cours",
  STOPPED: "Arrêtée",
  OVER: "Terminée",
};

/** « Lancement le 1er juin 2021, à 7 personnes »; nobody when every point had been made. */
export function dispatchInWords({ day, kind, recipients }: PlannedDispatch & { recipients: number }): string {
  const to = recipients === 0 ? "personne n’était à relancer" : `à ${quantity(recipients, "personne", "personnes")}`;
  return `${DISPATCH_LABELS[kind]} le ${longDate(day)}, ${to}`;
}

/** What the list of campaigns says first: the one that runs, else the last one. */
export function campaignsHeadline(campaigns: readonly { title: string; state: CampaignState }[]): string {
  const running = campaigns.find(({ state }) => state === "RUNNING");
  if (running) return `«${THIN}${running.title}${THIN}» est en cours`;
  const coming = campaigns.find(({ state }) => state === "COMING");
  if (coming) return `«${THIN}${coming.title}${THIN}» est prête à partir`;
  return campaigns.length === 0 ? "Aucune campagne de relance" : "Aucune campagne en cours";
}
