import "server-only";
import { notFound } from "next/navigation";
import { IMPORT_KIND_LABELS, type ImportKind, MOST_ROWS } from "@/domain/import/import-kind";
import { KIND_PARAMS } from "@/domain/import/kind-param";
import { CHOICES } from "@/domain/import/workbook-words";
import { listFr, NBSP, quantity } from "@/domain/shared/format";
import { Denied } from "@/domain/shared/refusal";
import { keepingRefusals } from "@/server/access/denial";
import { requireViewer } from "@/server/access/viewer";
import { download } from "@/server/export/download";
import { importableColumns } from "@/server/export/importable-table";
import { importerOf } from "./importers";
import { importPlace } from "./receive-import";

/** An empty workbook whose columns an import recognises, for whoever may bring files to that territory. */
export async function modelWorkbook(slug: string, kind: ImportKind | null): Promise<Response> {
  const viewer = await requireViewer();
  await keepingRefusals(viewer, () => importPlace(viewer, slug).catch(hidden));
  return kind === null ? notFound() : modelOf(kind);
}

/** A territory where nothing may be imported answers as one that does not exist. */
function hidden(error: unknown): never {
  if (error instanceof Denied) notFound();
  throw error;
}

function modelOf(kind: ImportKind): Promise<Response> {
  const { fields } = importerOf(kind);
  const required = fields.filter((field) => field.required).map(({ label }) => label);
  const table = {
    slug: KIND_PARAMS[kind],
    title: IMPORT_KIND_LABELS[kind],
    columns: importableColumns(fields),
    rows: [],
    totals: null,
    choices: fields.flatMap(({ name }, rank) => {
      const values = CHOICES[name];
      return values ? [{ rank, values }] : [];
    }),
    notes: [
      `Colonnes nécessaires${NBSP}: ${listFr(required)}. Les autres peuvent rester vides, ou être enlevées.`,
      `Une ligne par enregistrement, ${quantity(MOST_ROWS[kind], "ligne", "lignes")} au plus. Une cellule vide ne change rien à ce qui est enregistré.`,
    ],
  };
  const cover = [
    [
      "À faire",
      "Remplissez la seconde feuille, enregistrez, puis apportez le fichier à la page « Import Excel / CSV ».",
    ],
  ] as const;
  return download(table, cover, { format: "xlsx", name: `creuset-modele-${KIND_PARAMS[kind]}`, mention: null });
}
