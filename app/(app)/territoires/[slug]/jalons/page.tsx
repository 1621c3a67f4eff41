import type { Metadata } from "next";
import { MilestoneListPage } from "@/components/milestone/milestone-list-page";

export const metadata: Metadata = { title: "Jalons" };

export default async function TerritoryMilestonesPage({
  params,
  searchParams,
}: PageProps<"/territoires/[slug]/jalons">) {
  const { slug } = await params;
  return <MilestoneListPage slug={slug} number={null} search={await searchParams} />;
}
