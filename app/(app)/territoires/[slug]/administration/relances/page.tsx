import type { Metadata } from "next";
import { AdministrationHeading } from "@/components/administration/administration-heading";
import { CampaignsList } from "@/components/campaign/campaigns-list";
import { LaunchCampaignForm } from "@/components/campaign/launch-campaign-form";
import { territoryHref } from "@/components/territory/links";
import { placeOf, TerritoryFrame } from "@/components/territory/territory-frame";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { campaignsHeadline } from "@/domain/campaign/campaign.labels";
import { loadCampaigns } from "@/server/campaign/campaigns-page";

export const metadata: Metadata = { title: "Relances" };
const PATH = "/administration/relances";

export default async function CampaignsPage({
  params,
  searchParams,
}: PageProps<"/territoires/[slug]/administration/relances">) {
  const { slug } = await params;
  const { lancer } = await searchParams;
  const { contract, campaigns, pilots, address } = await loadCampaigns(slug, lancer !== undefined);
  const place = placeOf(contract);
  const here = territoryHref(place, PATH);
  if (pilots)
    return (
      <TerritoryFrame contract={contract}>
        <AdministrationHeading place={place} title="Lancer une campagne de relance" />
        <LaunchCampaignForm
          slug={slug}
          today={contract.territory.today}
          pilots={pilots}
          address={address}
          closeHref={here}
        />
      </TerritoryFrame>
    );
  const launch = (
    <ButtonLink variant="primary" href={territoryHref(place, PATH, { lancer: "campagne" })}>
      Lancer une campagne
    </ButtonLink>
  );
  return (
    <TerritoryFrame contract={contract}>
      <AdministrationHeading
        place={place}
        title={campaignsHeadline(campaigns)}
        actions={campaigns.length > 0 && launch}
      />
      <p className="mt-3 max-w-(--colonne-lecture) text-13 text-encre-2">
        Une campagne écrit aux pilotes dont le point est attendu : au lancement, à chaque rappel, le dernier jour.
        Chaque lettre porte un lien personnel pour dire « rien de neuf » sans se connecter.
      </p>
      {campaigns.length > 0 ? (
        <CampaignsList slug={slug} campaigns={campaigns} />
      ) : (
        <div className="mt-6 max-w-4xl">
          <EmptyState title="Aucune campagne n’a encore été lancée." actions={launch}>
            Avant de partir, elle montre qui reçoit quoi, mot pour mot.
          </EmptyState>
        </div>
      )}
    </TerritoryFrame>
  );
}
