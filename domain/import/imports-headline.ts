import { NBSP, plural, quantity } from "../shared/format";
import type { ListedImport } from "./import-view";

/** The title of the page where files are brought: what awaits its reader first, else what was brought. */
export function importsHeadline(imports: readonly Pick<ListedImport, "state" | "own">[]): string {
  const drafts = imports.filter(({ state, own }) => own && (state === "COLUMNS" || state === "CHECKED")).length;
  if (drafts > 0)
    return `${quantity(drafts, "fichier", "fichiers")} ${plural(drafts, "attend votre vérification", "attendent votre vérification")}`;
  const done = imports.filter(({ state }) => state === "IMPORTED").length;
  if (done === 0) return `Apportez un classeur ou un CSV${NBSP}: rien n’est enregistré avant votre accord`;
  return `${quantity(done, "fichier importé", "fichiers importés")}, aucun en attente`;
}
