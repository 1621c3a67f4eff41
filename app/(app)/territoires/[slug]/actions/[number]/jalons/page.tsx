import type { Metadata } from "next";
import { MilestoneListPage } from "@/components/milestone/milestone-list-page";
import { actionNumber } from "@/domain/action/action-number";

type Address = { params: Promise<{ number: string }> };

export async function generateMetadata({ params }: Address): Promise<Metadata> {
  return { title: `Jalons de l’action ${actionNumber((await params).number)}` };
}

export default async function ActionMilestonesPage({
  params,
  searchParams,
}: PageProps<"/territoires/[slug]/actions/[number]/jalons">) {
  const { slug, number } = await params;
  return <MilestoneListPage slug={slug} number={actionNumber(number)} search={await searchParams} />;
}
