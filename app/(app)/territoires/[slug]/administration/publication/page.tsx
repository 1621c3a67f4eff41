import type { Metadata, Route } from "next";
import { AdministrationHeading } from "@/components/administration/administration-heading";
import { BodiesToName } from "@/components/open-data/bodies-to-name";
import { GrantsToPublish } from "@/components/open-data/grants-to-publish";
import { OpenContent } from "@/components/open-data/open-content";
import { PUBLICATION_GESTURES, PublicationDrawer } from "@/components/open-data/publication-drawer";
import { PublicationSwitch } from "@/components/open-data/publication-switch";
import { territoryHref } from "@/components/territory/links";
import { placeOf, TerritoryFrame } from "@/components/territory/territory-frame";
import { Link } from "@/components/ui/link";
import { SectionHeading } from "@/components/ui/section-heading";
import { bodiesToName } from "@/domain/open-data/bodies";
import { openHeadline } from "@/domain/open-data/open-headline";
import { DUTY_WORDS } from "@/domain/open-data/publication-clock";
import { dueHeadline, publicationHeadline } from "@/domain/open-data/publication-headline";
import { loadPublicationPage } from "@/server/open-data/publication-page";

export const metadata: Metadata = { title: "Publication" };
const PATH = "/administration/publication";

export default async function PublicationPage({
  params,
  searchParams,
}: PageProps<"/territoires/[slug]/administration/publication">) {
  const { slug } = await params;
  const { saisir, ligne } = await searchParams;
  const { contract, extra } = await loadPublicationPage(slug);
  const { open, grants } = extra;
  const place = placeOf(contract);
  const here = (query: Record<string, string> = {}) => territoryHref(place, PATH, query);
  const isOpen = open.publishedAt !== null;
  const complete = grants.filter(({ disclosed }) => disclosed.row !== null).length;
  const asked = grants.find(({ grant }) => grant.line.id === ligne)?.grant;
  const gesture = PUBLICATION_GESTURES.find((each) => each === saisir);
  return (
    <TerritoryFrame contract={contract}>
      <AdministrationHeading
        place={place}
        title={publicationHeadline({ isOpen, complete, lacking: grants.length - complete })}
        actions={<PublicationSwitch slug={slug} isOpen={isOpen} />}
      />
      <p className="mt-3 max-w-(--colonne-lecture) text-13 text-encre-2">
        {isOpen ? (
          <>
            Tout le monde lit <Link href={`/public/${slug}` as Route}>la page publique</Link> et télécharge ses données,
            sans compte. La fermer les retire aussitôt ; ce qui a été copié le reste.
          </>
        ) : (
          "Ouverte, la page et ses données se lisent sans compte, par tout le monde et par les moteurs de recherche. Rien d’autre que ce qui est montré plus bas n’y figure."
        )}
      </p>
      <section aria-labelledby="apercu" className="mt-10">
        <SectionHeading
          id="apercu"
          title={isOpen ? "Ce qui est public" : "Ce qui serait public"}
          description="Les montants et les textes d’une action s’ouvrent depuis sa fiche, « Confidentialité »."
          ruled
        />
        <div className="mt-4 max-w-5xl border border-dashed border-bord px-5 pb-6 max-sm:border-x-0 max-sm:px-0">
          <p className="mt-4 text-22 font-demi">{openHeadline(open)}</p>
          <OpenContent contract={open} />
        </div>
      </section>
      <section aria-labelledby="subventions" className="mt-10 max-w-5xl">
        <SectionHeading id="subventions" title={dueHeadline(grants)} description={DUTY_WORDS} ruled />
        <GrantsToPublish grants={grants} hrefOf={(ligne) => here({ saisir: "minimis", ligne })} />
      </section>
      {grants.length > 0 && (
        <section aria-labelledby="organismes" className="mt-10 max-w-5xl">
          <SectionHeading
            id="organismes"
            title="Organismes à nommer par leur SIRET"
            description="Saisi une fois, le SIRET sert à toutes les subventions de l’organisme."
          />
          <BodiesToName
            bodies={bodiesToName(grants.map(({ grant }) => grant))}
            hrefOf={({ lineId, of }) =>
              here({ saisir: of === "FUNDER" ? "attribuant" : "beneficiaire", ligne: lineId })
            }
          />
        </section>
      )}
      {asked && gesture && <PublicationDrawer slug={slug} grant={asked} gesture={gesture} closeHref={here()} />}
    </TerritoryFrame>
  );
}
