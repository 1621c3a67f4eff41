import type { Metadata } from "next";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { cache } from "react";
import { DatasetMarkup } from "@/components/open-data/dataset-markup";
import { OpenPage } from "@/components/open-data/open-page";
import { openDescription, openHeadline } from "@/domain/open-data/open-headline";
import { publicAddress } from "@/server/access/public-address";
import { legalFacts } from "@/server/legal/legal-facts";
import { readOpenContract } from "@/server/open-data/open-contract";

const opened = cache(async (slug: string) => (await readOpenContract(slug)) ?? notFound());

export async function generateMetadata({ params }: PageProps<"/public/[slug]">): Promise<Metadata> {
  const { slug } = await params;
  const contract = await opened(slug);
  const { territory } = contract;
  const title = `${contract.contract.title}${territory.isDemo ? " (données de démonstration)" : ""}`;
  const description = openDescription(contract);
  const address = `/public/${territory.slug}`;
  const image = {
    url: "/partage.png",
    width: 1200,
    height: 630,
    alt: "Creuset, suivi d’un contrat Territoire d’industrie",
  };
  return {
    metadataBase: new URL(await publicAddress()),
    title,
    description,
    robots: { index: !territory.isDemo, follow: true },
    alternates: { canonical: address, types: { "application/ld+json": `${address}/donnees/catalogue.jsonld` } },
    openGraph: {
      type: "website",
      locale: "fr_FR",
      siteName: "Creuset",
      url: address,
      title: `${title} : ${openHeadline(contract)}`,
      description,
      images: [image],
    },
    twitter: { card: "summary_large_image" },
  };
}

/** Reads no cookie and no session: the same page for everyone. */
export default async function PublicPage({ params }: PageProps<"/public/[slug]">) {
  const { slug } = await params;
  const contract = await opened(slug);
  return (
    <>
      <DatasetMarkup
        contract={contract}
        origin={await publicAddress()}
        publisher={legalFacts().publisher ?? contract.territory.name}
        nonce={(await headers()).get("x-nonce") ?? undefined}
      />
      <OpenPage contract={contract} />
    </>
  );
}
