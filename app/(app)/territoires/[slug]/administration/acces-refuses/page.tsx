import type { Metadata } from "next";
import { AdministrationHeading } from "@/components/administration/administration-heading";
import { DenialsTable } from "@/components/administration/denials-table";
import { territoryHref } from "@/components/territory/links";
import { placeOf, TerritoryFrame } from "@/components/territory/territory-frame";
import { EmptyState } from "@/components/ui/empty-state";
import { quantity } from "@/domain/shared/format";
import { DENIAL_DAYS, listDenials } from "@/server/access/denials.queries";
import { loadAdministration } from "@/server/territory/administration-page";

export const metadata: Metadata = { title: "Accès refusés" };

export default async function DenialsPage({ params }: PageProps<"/territoires/[slug]/administration/acces-refuses">) {
  const { slug } = await params;
  const { contract, extra: denials } = await loadAdministration(slug, "canManagePeople", (tx, { territory }) =>
    listDenials(tx, territory.id),
  );
  const place = placeOf(contract);
  const people = new Set(denials.map(({ personId }) => personId)).size;
  const times = denials.reduce((sum, denial) => sum + denial.times, 0);
  const headline =
    times === 0
      ? `Aucun accès refusé depuis ${DENIAL_DAYS} jours`
      : `${quantity(times, "accès refusé", "accès refusés")} à ${quantity(people, "personne", "personnes")} en ${DENIAL_DAYS} jours`;
  return (
    <TerritoryFrame contract={contract}>
      <AdministrationHeading place={place} title={headline} />
      <p className="mt-2 max-w-(--colonne-lecture) text-encre-2">
        Ce que les personnes du territoire ont demandé sans en avoir le droit, ou qui n’existe pas : la réponse est la
        même. Quelqu’un a besoin d’un accès ? Donnez-lui un rôle depuis sa fiche.
      </p>
      <div className="mt-6 max-w-(--colonne-lecture)">
        {denials.length === 0 ? (
          <EmptyState title="Rien à signaler.">Un refus paraît ici dès qu’il a lieu.</EmptyState>
        ) : (
          <DenialsTable
            denials={denials}
            personHref={(personId) => territoryHref(place, "/administration/personnes", { personne: personId })}
          />
        )}
      </div>
    </TerritoryFrame>
  );
}
