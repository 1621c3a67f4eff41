import "server-only";
import type { FileLayout } from "@/domain/import/file-layout";
import type { ImportField } from "@/domain/import/import-field";
import type { ImportKind } from "@/domain/import/import-kind";
import { isWorkbookKind } from "@/domain/import/workbook-row";
import { EXPENSES_IMPORTER } from "./import-expenses";
import { FUNDING_IMPORTER } from "./import-funding";
import { MILESTONES_IMPORTER } from "./import-milestones";
import { PLAN_IMPORTER } from "./import-plan";
import type { Importer } from "./importer";
import { withWorkbook } from "./returned-workbook";

/** How each kind of file is judged and recorded. */
export const IMPORTERS: Record<ImportKind, Importer> = {
  EXPENSES: EXPENSES_IMPORTER,
  MILESTONES: MILESTONES_IMPORTER,
  PLAN: PLAN_IMPORTER,
  FUNDING: FUNDING_IMPORTER,
};

export function importerOf(kind: ImportKind): Importer {
  return isWorkbookKind(kind) ? withWorkbook(kind, IMPORTERS[kind]) : IMPORTERS[kind];
}

/** The fields the columns of a file may hold, by the headers it has. */
export function fieldsOf(kind: ImportKind, layout: Pick<FileLayout, "headers"> | null): readonly ImportField[] {
  const { fields, fieldsIn } = importerOf(kind);
  return layout && fieldsIn ? fieldsIn(layout.headers) : fields;
}
