import { BarRows } from "@/components/charts/bar-rows";
import { ChartFrame } from "@/components/charts/chart-frame";
import { EmptyState } from "@/components/ui/empty-state";
import { funnelHeadline } from "@/domain/funding/finance-headlines";
import type { Delay, Funnel, FunnelStep } from "@/domain/funding/funnel";
import { FUNNEL_STAGE_LABELS } from "@/domain/funding/funnel.labels";
import { days, millions, quantity } from "@/domain/shared/format";
import type { Finance } from "@/server/finance/finance-page";
import { Downloads } from "./downloads";
import type { FinancePlace } from "./finance-links";
import { FunnelFilters } from "./funnel-filters";

/** What becomes of the aid asked for: amounts and files that reached each stage, and the days it took. */
export function FunnelSection({ finance, at, funnel }: { finance: Finance; at: FinancePlace; funnel: Funnel }) {
  const title = funnelHeadline(funnel);
  const isEmpty = funnel.steps.every(({ files }) => files === 0);
  return (
    <ChartFrame
      id="tunnel"
      title={title}
      description="Dossiers d’aide publique. Un dossier compte dans l’étape qu’il a atteinte et dans celles d’avant."
      sentence={isEmpty ? undefined : `Du dépôt au premier versement : ${delayInWords(funnel.whole)}.`}
      twin={{
        caption: "Dossiers d’aide publique par étape atteinte",
        rowHeader: "Étape",
        columns: [
          { key: "amount", label: "Montant" },
          { key: "files", label: "Dossiers" },
          { key: "unknown", label: "Sans montant" },
          { key: "delay", label: "Délai médian depuis l’étape précédente" },
        ],
        rows: funnel.steps.map((step) => ({
          key: step.stage,
          label: FUNNEL_STAGE_LABELS[step.stage],
          cells: [
            millions(step.amount, 2),
            String(step.files),
            String(step.withoutAmount),
            step.delay === null ? "–" : delayInWords(step.delay),
          ],
        })),
      }}
      downloads={
        <Downloads
          at={at}
          contract={finance.contract}
          table="tunnel"
          name="tunnel des aides"
          {...(!isEmpty && { picture: title })}
        />
      }
    >
      <FunnelFilters finance={finance} at={at} />
      {isEmpty ? (
        <EmptyState title="Aucun dossier à suivre.">
          Une aide publique demandée apparaîtra ici, avec ce qui a été accordé, conventionné et versé.
        </EmptyState>
      ) : (
        <BarRows groups={funnel.steps.map(stepGroup)} label={`${title}.`} />
      )}
    </ChartFrame>
  );
}

const LOOKS = {
  REQUESTED: "outline",
  UNDER_REVIEW: "outline",
  GRANTED: "committed",
  CONTRACTED: "committed",
  CLAIMED: "invoiced",
  PAID: "paid",
} as const;

function stepGroup({ stage, amount, files, delay }: FunnelStep) {
  return {
    key: stage,
    label: FUNNEL_STAGE_LABELS[stage],
    detail: delay === null ? undefined : `délai médian : ${delayInWords(delay)}`,
    bars: [
      {
        key: stage,
        parts: [{ amount, look: LOOKS[stage] }],
        text: `${millions(amount, 2)} · ${quantity(files, "dossier", "dossiers")}`,
      },
    ],
  };
}

/** « 45 jours (5 dossiers) », or that too few files dated both stages. */
function delayInWords({ median, count }: Delay): string {
  const measured = quantity(count, "dossier daté", "dossiers datés");
  return median === null ? `non mesurable (${measured})` : `${days(median)} (${measured})`;
}
