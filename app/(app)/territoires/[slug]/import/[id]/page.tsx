import type { Metadata } from "next";
import { ImportScreen } from "@/components/import/import-screen";
import { askedRows } from "@/domain/import/asked-rows";
import { loadImport } from "@/server/import/imports.queries";

export const metadata: Metadata = { title: "Import Excel / CSV" };

export default async function ImportPage({ params, searchParams }: PageProps<"/territoires/[slug]/import/[id]">) {
  const { slug, id } = await params;
  const search = await searchParams;
  const { contract, shown } = await loadImport(slug, id, askedRows(search));
  return <ImportScreen contract={contract} shown={shown} backToColumns={search.etape === "colonnes"} />;
}
