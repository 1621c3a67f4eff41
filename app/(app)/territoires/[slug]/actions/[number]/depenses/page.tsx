import type { Metadata } from "next";
import { ExpenseListPage } from "@/components/spending/expense-list-page";
import { actionNumber } from "@/domain/action/action-number";

type Address = { params: Promise<{ number: string }> };

export async function generateMetadata({ params }: Address): Promise<Metadata> {
  return { title: `Dépenses de l’action ${actionNumber((await params).number)}` };
}

export default async function ActionExpensesPage({
  params,
  searchParams,
}: PageProps<"/territoires/[slug]/actions/[number]/depenses">) {
  const { slug, number } = await params;
  return <ExpenseListPage slug={slug} number={actionNumber(number)} search={await searchParams} />;
}
