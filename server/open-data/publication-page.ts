import "server-only";
import { notFound } from "next/navigation";
import type { Grant } from "@/domain/open-data/grant";
import { agreedOn } from "@/domain/open-data/grant";
import type { OpenContract } from "@/domain/open-data/open-contract";
import { type Clock, publicationClock } from "@/domain/open-data/publication-clock";
import { type Disclosure, disclosure } from "@/domain/open-data/subvention";
import { loadTerritoryPage } from "@/server/territory/territory-page";
import type { VisibleContract } from "@/server/territory/visible-contract";
import { grantsOf } from "./grants.queries";
import { fundingOfToday, openContract } from "./open-contract";
import { publicationFacts } from "./published-territory";

/** A grant as its publication stands: the row that is sent, or what it lacks, and by when it is due. */
export type GrantToPublish = { grant: Grant; disclosed: Disclosure; clock: Clock | null };

export type PublicationPage = {
  contract: VisibleContract;
  extra: { open: OpenContract; grants: readonly GrantToPublish[] };
};

/** What is open to everyone, or would be, for who decides it. Three statements besides the page's own. */
export function loadPublicationPage(slug: string): Promise<PublicationPage> {
  return loadTerritoryPage(slug, {}, async (tx, contract, present) => {
    const published = contract.canPublish ? await publicationFacts(tx, slug) : null;
    if (!published) notFound();
    const files = await fundingOfToday(tx, present);
    const open = openContract(present, files, published);
    const { asOf, isDemo } = present.territory;
    const grants = await grantsOf(tx, { territoryId: published.id, asOf, files });
    return { open, grants: grants.map((grant) => toPublish(grant, open, { isDemo })) };
  });
}

function toPublish(grant: Grant, { asOf, publishedAt }: OpenContract, { isDemo }: { isDemo: boolean }): GrantToPublish {
  const disclosed = disclosure(grant, isDemo);
  const on = agreedOn(grant.line);
  const amount = grant.line.contracted ?? grant.line.granted;
  const isPublished = publishedAt !== null && disclosed.row !== null;
  return { grant, disclosed, clock: on && publicationClock(on, { amount, isPublished, asOf }) };
}
