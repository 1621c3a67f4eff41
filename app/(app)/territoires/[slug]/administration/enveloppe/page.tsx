import type { Metadata } from "next";
import { AdministrationHeading } from "@/components/administration/administration-heading";
import { ClaimForm } from "@/components/contract/claim-form";
import { ClaimsTable } from "@/components/contract/claims-table";
import { WithdrawClaimForm } from "@/components/contract/withdraw-claim-form";
import { ExportMenu } from "@/components/export/export-menu";
import { administrationTable } from "@/components/export/exported-tables";
import { territoryHref } from "@/components/territory/links";
import { placeOf, TerritoryFrame } from "@/components/territory/territory-frame";
import { ButtonLink } from "@/components/ui/button";
import { Drawer } from "@/components/ui/drawer";
import { EmptyState } from "@/components/ui/empty-state";
import type { EnvelopeBand } from "@/domain/contract/envelope";
import { announcedAmount, bandInWords } from "@/domain/contract/envelope.labels";
import { forecastInBand } from "@/domain/contract/forecast-in-band";
import { listClaims } from "@/server/contract/claims.queries";
import { loadAdministration } from "@/server/territory/administration-page";

export const metadata: Metadata = { title: "Enveloppe" };
const PATH = "/administration/enveloppe";

export default async function EnvelopePage({
  params,
  searchParams,
}: PageProps<"/territoires/[slug]/administration/enveloppe">) {
  const { slug } = await params;
  const { ajouter, retirer } = await searchParams;
  const { contract, extra: claims } = await loadAdministration(slug, "canEditPlan", (tx, { territory }) =>
    listClaims(tx, territory.id),
  );
  const place = placeOf(contract);
  const here = territoryHref(place, PATH);
  const { band, forecastAtCompletion } = contract.figures;
  const leaving = claims.find(({ id }) => id === retirer);
  const add = (
    <ButtonLink variant="primary" href={territoryHref(place, PATH, { ajouter: "annonce" })} scroll={false}>
      Ajouter une annonce
    </ButtonLink>
  );
  return (
    <TerritoryFrame contract={contract}>
      <AdministrationHeading
        place={place}
        title={title(band)}
        actions={
          claims.length > 0 && (
            <>
              <ExportMenu tables={[administrationTable(place, "annonces", "Enveloppes annoncées")]} />
              {add}
            </>
          )
        }
      />
      <p className="mt-3 max-w-(--colonne-lecture) text-13 text-encre-2">
        Chaque total annoncé garde son auteur, sa date et son document. Ceux d’un même périmètre dessinent la fourchette
        des graphiques : aucun n’est choisi, rien n’est moyenné.
        {forecastAtCompletion !== null && ` Prévision à terme de ${forecastInBand(forecastAtCompletion, band)}.`}
      </p>
      <div className="mt-6 max-w-4xl">
        {claims.length > 0 ? (
          <ClaimsTable claims={claims} withdrawHref={({ id }) => territoryHref(place, PATH, { retirer: id })} />
        ) : (
          <EmptyState title="Aucun total n’est annoncé pour ce contrat." actions={add}>
            Un communiqué, une délibération ou un article en donne souvent un : ajouté ici, il situe la prévision.
          </EmptyState>
        )}
      </div>
      {ajouter === "annonce" && (
        <Drawer title="Ajouter une annonce" subtitle={contract.contract.title} closeHref={here}>
          <ClaimForm slug={slug} today={contract.territory.today} closeHref={here} />
        </Drawer>
      )}
      {leaving && (
        <Drawer
          title={`Retirer l’annonce de ${announcedAmount(leaving.amount)}`}
          subtitle={leaving.author}
          closeHref={here}
        >
          <WithdrawClaimForm claimId={leaving.id} closeHref={here} />
        </Drawer>
      )}
    </TerritoryFrame>
  );
}

function title(band: EnvelopeBand | null): string {
  return band === null ? "Aucune enveloppe en vigueur" : `Une enveloppe de ${bandInWords(band)}`;
}
