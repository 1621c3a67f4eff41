import type { Metadata } from "next";
import { CopilScreen } from "@/components/copil/copil-screen";
import { loadCopilPage } from "@/server/copil/copil-page";
import { loadTerritoryPage } from "@/server/territory/territory-page";

export const metadata: Metadata = { title: "COPIL" };

export default async function CopilPage({ params, searchParams }: PageProps<"/territoires/[slug]/copil">) {
  const { slug } = await params;
  const search = await searchParams;
  const { contract, extra: page } = await loadTerritoryPage(slug, search, loadCopilPage);
  return <CopilScreen contract={contract} page={page} search={search} />;
}
