import type { Metadata, Route } from "next";
import { AdministrationHeading } from "@/components/administration/administration-heading";
import { type GrantGesture, GrantsToPublish } from "@/components/open-data/grants-to-publish";
import { OpenContent } from "@/components/open-data/open-content";
import { PublicationDrawer } from "@/components/open-data/publication-drawer";
import { PublicationSwitch } from "@/components/open-data/publication-switch";
import { territoryHref } from "@/components/territory/links";
import { placeOf, TerritoryFrame } from "@/components/territory/territory-frame";
import { Link } from "@/components/ui/link";
import { SectionHeading } from "@/components/ui/section-heading";
import { openHeadline } from "@/domain/open-data/open-headline";
import { DUTY_WORDS } from "@/domain/open-data/publication-clock";
import { publicationHeadline } from "@/domain/open-data/publication-headline";
import { loadPublicationPage } from "@/server/open-data/publication-page";

export const metadata: Metadata = { title: "Publication" };
const PATH = "/administration/publication";
const GESTURES: readonly GrantGesture[] = ["attribuant", "beneficiaire", "minimis"];

export default async function PublicationPage({
  params,
  searchParams,
}: PageProps<"/territoires/[slug]/administration/publication">) {
  const { slug } = await params;
  const { saisir, ligne } = await searchParams;
  const { contract, extra } = await loadPublicationPage(slug);
  const { open, grants } = extra;
  const place = placeOf(contract);
  const isOpen = open.publishedAt !== null;
  const complete = grants.filter(({ disclosed }) => disclosed.row !== null).length;
  const asked = grants.find(({ grant }) => grant.line.id === ligne)?.grant;
  const gesture = GESTURES.find((each) => each === saisir);
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
      <section aria-labelledby="subventions" className="mt-8 max-w-5xl">
        <SectionHeading id="subventions" title="Subventions à publier" description={DUTY_WORDS} ruled />
        <GrantsToPublish
          grants={grants}
          hrefOf={(lineId, of) => territoryHref(place, PATH, { saisir: of, ligne: lineId })}
        />
      </section>
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
      {asked && gesture && (
        <PublicationDrawer slug={slug} grant={asked} gesture={gesture} closeHref={territoryHref(place, PATH)} />
      )}
    </TerritoryFrame>
  );
}
