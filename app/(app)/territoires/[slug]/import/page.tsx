import type { Metadata } from "next";
import { ImportListScreen } from "@/components/import/import-list-screen";
import { importRefusal } from "@/domain/import/import-refusals";
import { kindOf } from "@/domain/import/kind-param";
import { loadImports } from "@/server/import/imports.queries";

export const metadata: Metadata = { title: "Import Excel / CSV" };

export default async function ImportsPage({ params, searchParams }: PageProps<"/territoires/[slug]/import">) {
  const { slug } = await params;
  const { genre, refus } = await searchParams;
  return <ImportListScreen page={await loadImports(slug)} asked={kindOf(genre)} refusal={importRefusal(refus)} />;
}
