import type { Metadata } from "next";
import { ExpenseListPage } from "@/components/spending/expense-list-page";

export const metadata: Metadata = { title: "Dépenses" };

export default async function TerritoryExpensesPage({
  params,
  searchParams,
}: PageProps<"/territoires/[slug]/depenses">) {
  const { slug } = await params;
  return <ExpenseListPage slug={slug} number={null} search={await searchParams} />;
}
