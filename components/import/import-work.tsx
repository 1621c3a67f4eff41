import type { Route } from "next";
import { Link } from "@/components/ui/link";
import type { ImportState } from "@/domain/import/import-state";
import type { ShownImport } from "@/domain/import/import-view";
import { NBSP } from "@/domain/shared/format";
import { WorkWatch } from "./work-watch";

const DOING: Partial<Record<ImportState, string>> = {
  READING: "Lecture du fichier",
  CHECKING: "Vérification des lignes",
  IMPORTING: "Enregistrement des lignes",
  UNDOING: "Retrait de ce qui avait été enregistré",
};

/** While the server works: how far it is, and that one may leave. */
export function ImportWork({ shown, here, listHref }: { shown: ShownImport; here: Route; listHref: Route }) {
  const { state, progress, rowCount, summary } = shown;
  const ready = summary ? summary.states.READY + summary.states.CHANGED : rowCount;
  const totals: Partial<Record<ImportState, number>> = { CHECKING: rowCount, IMPORTING: ready };
  return (
    <>
      <noscript>
        <meta httpEquiv="refresh" content="2" />
      </noscript>
      <WorkWatch doing={DOING[state] ?? ""} done={progress} total={totals[state] ?? null} />
      <p className="mt-4 max-w-(--colonne-lecture) text-13 text-encre-3">
        {`Vous pouvez quitter cette page${NBSP}: le travail continue`}, et l’import se retrouve dans{" "}
        <Link href={listHref}>la liste des imports</Link>.{" "}
        <a href={here} className="hidden noscript:inline">
          Actualiser
        </a>
      </p>
    </>
  );
}
