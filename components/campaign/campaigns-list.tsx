import { GestureForm } from "@/components/ui/gesture-form";
import { CAMPAIGN_STATE_LABELS, DISPATCH_LABELS, dispatchInWords } from "@/domain/campaign/campaign.labels";
import { days, longDate } from "@/domain/shared/format";
import { stopCampaign } from "@/server/campaign/campaign.commands";
import type { ListedCampaign } from "@/server/campaign/campaigns.queries";

type CampaignsListProps = { slug: string; campaigns: readonly ListedCampaign[] };

/** Every campaign: what left on which day and to how many, what is still to leave, and how to stop it. */
export function CampaignsList({ slug, campaigns }: CampaignsListProps) {
  return (
    <ul className="mt-6 max-w-4xl border-t-[length:var(--filet-epais)] border-encre">
      {campaigns.map((campaign) => (
        <li
          key={campaign.id}
          className="grid gap-x-6 gap-y-2 border-b border-filet py-4 sm:grid-cols-[minmax(0,1fr)_auto]"
        >
          <CampaignFacts campaign={campaign} />
          {(campaign.state === "RUNNING" || campaign.state === "COMING") && (
            <div className="justify-self-start">
              <GestureForm
                command={stopCampaign}
                hidden={{ slug, campaignId: campaign.id }}
                size="mini"
                variant="danger"
                label={
                  <span>
                    Arrêter<span className="sr-only"> « {campaign.title} »</span>
                  </span>
                }
                pendingLabel="Arrêt…"
              />
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}

function CampaignFacts({ campaign }: { campaign: ListedCampaign }) {
  const { title, startsOn, everyDays, endsOn, state, author, left, next } = campaign;
  return (
    <div className="min-w-0 text-13">
      <h2 className="text-16 [overflow-wrap:anywhere]">{title}</h2>
      <p className="mt-0.5 text-encre-2">
        <b className="font-demi">{CAMPAIGN_STATE_LABELS[state]}</b>, du {longDate(startsOn)} au {longDate(endsOn)}, un
        rappel tous les {days(everyDays)}. Lancée par {author}.
      </p>
      {left.length === 0 ? (
        <p className="mt-1.5 text-encre-3">Aucune lettre n’est encore partie.</p>
      ) : (
        <ul className="mt-1.5 grid gap-0.5">
          {left.map((dispatch) => (
            <li key={dispatch.day}>{dispatchInWords(dispatch)}</li>
          ))}
        </ul>
      )}
      {next && (
        <p className="mt-1.5 text-encre-3">
          Ensuite{"\u00a0"}: {DISPATCH_LABELS[next.kind].toLowerCase()} le {longDate(next.day)}.
        </p>
      )}
    </div>
  );
}
