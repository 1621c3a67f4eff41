import type { Metadata, Route } from "next";
import { ExportMenu } from "@/components/export/export-menu";
import { RollupFrame } from "@/components/rollup/rollup-frame";
import { TerritoriesTable } from "@/components/rollup/territories-table";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/page-heading";
import { rollupHeadline } from "@/domain/rollup/headline";
import type { ExportFormat } from "@/domain/shared/export-format";
import { requireViewer } from "@/server/access/viewer";
import { visibleTerritories } from "@/server/rollup/rollup.queries";

export const metadata: Metadata = { title: "Territoires" };
const TERRITORIES = {
  name: "Territoires",
  hrefOf: (format: ExportFormat) => `/territoires/export?format=${format}` as Route,
};

export default async function TerritoriesPage() {
  const viewer = await requireViewer();
  const territories = await visibleTerritories(viewer);
  return (
    <RollupFrame viewer={viewer} demo={territories.some(({ isDemo }) => isDemo)}>
      <PageHeading
        lead="Les contrats de votre périmètre"
        title={rollupHeadline(territories)}
        {...(territories.length > 0 && { actions: <ExportMenu tables={[TERRITORIES]} /> })}
      />
      {territories.length === 0 ? (
        <div className="mt-6">
          <EmptyState title="Aucun contrat à lire.">Demandez l’accès au chef de projet de votre territoire.</EmptyState>
        </div>
      ) : (
        <TerritoriesTable territories={territories} />
      )}
    </RollupFrame>
  );
}
