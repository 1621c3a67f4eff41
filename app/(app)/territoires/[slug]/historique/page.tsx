import type { Metadata } from "next";
import { HistoryScreen } from "@/components/journal/history-screen";
import { loadHistory } from "@/server/audit/history-page";

export const metadata: Metadata = { title: "Historique" };

export default async function TerritoryHistoryPage({
  params,
  searchParams,
}: PageProps<"/territoires/[slug]/historique">) {
  const { slug } = await params;
  return <HistoryScreen page={await loadHistory(slug, await searchParams)} />;
}
