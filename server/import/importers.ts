import "server-only";
import type { ImportKind } from "@/domain/import/import-kind";
import { Refusal } from "@/domain/shared/refusal";
import { MILESTONES_IMPORTER } from "./import-milestones";
import type { Importer } from "./importer";

/** How each kind of file is judged and recorded. */
export const IMPORTERS: Partial<Record<ImportKind, Importer>> = { MILESTONES: MILESTONES_IMPORTER };

export function importerOf(kind: ImportKind): Importer {
  const importer = IMPORTERS[kind];
  if (!importer) throw new Refusal("import.kind", "Ces fichiers ne s’importent pas encore. Saisissez-les à l’écran.");
  return importer;
}
