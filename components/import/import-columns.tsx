import type { Place } from "@/components/territory/links";
import { ButtonLink } from "@/components/ui/button";
import type { ShownImport } from "@/domain/import/import-view";
import { ColumnsForm } from "./columns-form";
import { AbandonButton } from "./import-gestures";
import { importsHref } from "./import-links";
import { SheetForm } from "./sheet-form";

/** What each column of the file holds, and which sheet is read. */
export function ImportColumns({ place, shown }: { place: Place; shown: ShownImport }) {
  const about = { slug: place.slug, importId: shown.id };
  const hidden = { ...about, version: String(shown.version) };
  const sheets = shown.layout?.sheets ?? [];
  return (
    <>
      {sheets.length > 1 && (
        <SheetForm key={`feuille-${shown.version}`} hidden={hidden} sheets={sheets} current={shown.sheet} />
      )}
      <ColumnsForm
        key={`colonnes-${shown.version}`}
        hidden={shown.sheet === null ? hidden : { ...hidden, sheet: shown.sheet }}
        columns={shown.columns}
        fields={shown.fields}
      />
      <div className="mt-8 flex flex-wrap gap-2 border-t border-filet pt-4 print:hidden">
        <AbandonButton hidden={about} />
        <ButtonLink href={importsHref(place)}>Changer de fichier</ButtonLink>
      </div>
    </>
  );
}
