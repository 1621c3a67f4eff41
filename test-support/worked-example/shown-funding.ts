import { claimable } from "@/domain/funding/claimable";
import type { FundingLine } from "@/domain/funding/funding-line";
import { fundingGap, ownShare, plannedTotal, publicAid } from "@/domain/funding/funding-plan";
import { fundingWarnings } from "@/domain/funding/funding-rules";
import { FUNNEL_STAGES } from "@/domain/funding/funnel";
import { leverage } from "@/domain/funding/leverage";
import { waitingFiles } from "@/domain/funding/waiting-files";
import { daysBetween } from "@/domain/shared/calendar-date";
import { isClosed } from "@/domain/status/status";
import type { ReadFigures } from "./read-figures";
import { found, plain, type Shown } from "./shown";

/** The funding plan, its lines, the funnel of public aid and own funds, by the name the sheet gives them. */
export const SHOWN_FUNDING: Record<string, Shown> = {
  prévu: ofLine("planned"),
  demandé: ofLine("requested"),
  accordé: ofLine("granted"),
  conventionné: ofLine("contracted"),
  appelé: ofLine("claimed"),
  versé: ofLine("received"),
  "à appeler maintenant": (figures, funder) => {
    const { paid, status } = figures.action;
    return plain(claimable(line(figures, funder), { paid, done: isClosed(status?.status ?? null) }).amount);
  },
  "qui a la main": (figures, funder) => {
    const { holder } = line(figures, funder);
    return holder ? `${holder.name} depuis ${daysBetween(holder.since, figures.asOf)} jours` : "personne";
  },
  "plan de financement": ({ plan }) => plain(plannedTotal(plan.lines)),
  "reste à financer": ({ plan }) => plain(fundingGap(plan)),
  "alertes du plan de financement": ({ plan }) => String(fundingWarnings(plan).length),
  "part propre": ({ plan }) => plain(ownShare(plan.lines)),
  "aide publique prévue": ({ plan }) => plain(publicAid(plan.lines)),
  "effet de levier": ({ plan, action }) => {
    const tenths = leverage(action.programmed, publicAid(plan.lines));
    return tenths === null ? "—" : `${Math.trunc(tenths / 10)},${tenths % 10}`;
  },
  "aide publique, montant": (figures, stage) => plain(funnelStep(figures, stage).amount),
  "aide publique, dossiers": (figures, stage) => String(funnelStep(figures, stage).files),
  "délai médian": (figures, stage) => String(funnelStep(figures, stage).delay?.median ?? "non mesuré"),
  "dossiers qui attendent": ({ files, asOf }) => String(waitingFiles(files, asOf).length),
  "fonds propres prévus": ({ own }) => plain(own.planned),
  "fonds propres avancés": ({ own }) => plain(own.advanced),
};

function line({ plan }: ReadFigures, funder: string) {
  return found(plan.lines, (candidate) => candidate.funder === funder, funder);
}

type Amount = "planned" | "requested" | "granted" | "contracted" | "claimed" | "received";

function ofLine(amount: Extract<keyof FundingLine, Amount>): Shown {
  return (figures, funder) => plain(line(figures, funder)[amount]);
}

const STAGES = ["demandé", "en instruction", "accordé", "conventionné", "appelé", "versé"];

function funnelStep({ funnel }: ReadFigures, name: string) {
  const stage = FUNNEL_STAGES[STAGES.indexOf(name)];
  return found(funnel.steps, (step) => step.stage === stage, name);
}
