import type { Metadata } from "next";
import { connection } from "next/server";
import { ProblemList } from "@/components/api/problem-list";
import { PlainPage } from "@/components/shell/plain-page";

export const metadata: Metadata = { title: "Problèmes de l’API" };

export default async function ApiProblemsPage() {
  await connection();
  return (
    <PlainPage>
      <ProblemList />
    </PlainPage>
  );
}
