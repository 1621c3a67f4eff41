import type { Metadata } from "next";
import { ObstacleListPage } from "@/components/obstacle/obstacle-list-page";

export const metadata: Metadata = { title: "Points de blocage" };

export default async function TerritoryObstaclesPage({
  params,
  searchParams,
}: PageProps<"/territoires/[slug]/blocages">) {
  const { slug } = await params;
  return <ObstacleListPage slug={slug} search={await searchParams} />;
}
