import type { Metadata } from "next";
import { WorklistPage } from "@/components/follow-up/worklist-page";
import { placeOf, TerritoryFrame } from "@/components/territory/territory-frame";
import { worklistOf } from "@/server/follow-up/worklist-of";
import { loadTerritoryPage } from "@/server/territory/territory-page";

export const metadata: Metadata = { title: "À traiter" };

/** Nothing is read for this page beyond what its frame counts. */
export default async function ToTreatPage({ params, searchParams }: PageProps<"/territoires/[slug]/a-traiter">) {
  const { slug } = await params;
  const { contract } = await loadTerritoryPage(slug, await searchParams, async () => null);
  return (
    <TerritoryFrame contract={contract}>
      <WorklistPage contract={contract} items={worklistOf(contract)} place={placeOf(contract)} />
    </TerritoryFrame>
  );
}
