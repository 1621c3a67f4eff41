import "server-only";
import { notFound } from "next/navigation";
import { can, canSomewhere } from "@/domain/access/permissions";
import type { ImportKind } from "@/domain/import/import-kind";
import type { ImportAmendment, ListedImport, ShownImport } from "@/domain/import/import-view";
import { loadTerritoryPage } from "@/server/territory/territory-page";
import type { VisibleContract } from "@/server/territory/visible-contract";
import type { AskedRows } from "./import-rows";
import { importableKinds } from "./kind-rights";
import { listImports } from "./list-imports";
import { showImport } from "./show-import";

export type ImportsPage = {
  contract: VisibleContract;
  /** What the viewer may bring here. */
  kinds: readonly ImportKind[];
  imports: readonly ListedImport[];
  /** The avenants being prepared, for who may write the plan. */
  amendments: readonly ImportAmendment[];
};

/** Who may import nothing in the territory gets the answer of a page that does not exist. */
export async function loadImports(slug: string): Promise<ImportsPage> {
  const { contract, extra } = await loadTerritoryPage(slug, {}, async (tx, { viewer, territory }) => {
    const scope = { territoryId: territory.id, regionId: territory.regionId };
    const kinds = importableKinds(viewer, scope);
    if (!canSomewhere(viewer, "import.run", scope)) notFound();
    const reader = { territoryId: territory.id, viewerId: viewer.id, oversees: can(viewer, "import.oversee", scope) };
    const { imports, amendments } = await listImports(tx, reader);
    return { kinds, imports, amendments: kinds.includes("PLAN") ? amendments : [] };
  });
  return { contract, ...extra };
}

/** One import with a page of its rows. A draft of someone else is not there. */
export async function loadImport(
  slug: string,
  id: string,
  asked: AskedRows,
): Promise<{ contract: VisibleContract; shown: ShownImport }> {
  const { contract, extra } = await loadTerritoryPage(
    slug,
    {},
    async (tx, { viewer, territory }) => (await showImport(tx, { viewer, territory }, id, asked)) ?? notFound(),
  );
  return { contract, shown: extra };
}
