import type { Metadata } from "next";
import { SearchPage } from "@/components/search/search-page";
import { requireViewer } from "@/server/access/viewer";
import { findEverything } from "@/server/search/find";

export const metadata: Metadata = { title: "Rechercher" };

export default async function SearchRoute({ searchParams }: PageProps<"/recherche">) {
  const viewer = await requireViewer();
  const { q } = await searchParams;
  return <SearchPage viewer={viewer} results={await findEverything(viewer, q)} />;
}
