import type { Metadata } from "next";
import { CopilScreen } from "@/components/copil/copil-screen";
import { decisionTalk } from "@/server/comment/decision-talk";
import { loadCopilPage } from "@/server/copil/copil-page";
import { loadTerritoryPage } from "@/server/territory/territory-page";

export const metadata: Metadata = { title: "COPIL" };

export default async function CopilPage({ params, searchParams }: PageProps<"/territoires/[slug]/copil">) {
  const { slug } = await params;
  const search = await searchParams;
  const { contract, extra } = await loadTerritoryPage(slug, search, async (tx, contract) => ({
    page: await loadCopilPage(tx, contract),
    talk: await decisionTalk(tx, contract, search),
  }));
  return <CopilScreen contract={contract} {...extra} search={search} />;
}
