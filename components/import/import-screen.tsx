import { placeOf, TerritoryFrame } from "@/components/territory/territory-frame";
import { Note } from "@/components/ui/note";
import { columnsHeadline } from "@/domain/import/column-choice";
import { importHeadline } from "@/domain/import/import-headline";
import { AT_WORK, type ImportState } from "@/domain/import/import-state";
import type { ShownImport } from "@/domain/import/import-view";
import { NBSP } from "@/domain/shared/format";
import type { VisibleContract } from "@/server/territory/visible-contract";
import { ImportCheck } from "./import-check";
import { ImportColumns } from "./import-columns";
import { ImportFooter } from "./import-footer";
import { ImportHeading } from "./import-heading";
import { importHref, importsHref } from "./import-links";
import { ImportResult } from "./import-result";
import { ImportSteps, type StepName } from "./import-steps";
import { ImportWork } from "./import-work";
import { OtherSheets } from "./other-sheets";

type ImportScreenProps = { contract: VisibleContract; shown: ShownImport; backToColumns: boolean };

const STEP_OF: Record<ImportState, StepName> = {
  READING: "Fichier",
  UNREADABLE: "Fichier",
  COLUMNS: "Colonnes",
  CHECKING: "Vérification",
  CHECKED: "Vérification",
  ABANDONED: "Vérification",
  IMPORTING: "Import",
  IMPORTED: "Import",
  UNDOING: "Import",
  UNDONE: "Import",
};

/** One import, at the step where it stands; while nothing is recorded, its columns may be chosen again. */
export function ImportScreen({ contract, shown, backToColumns }: ImportScreenProps) {
  const place = placeOf(contract);
  const { state } = shown;
  const onColumns = state === "COLUMNS" || (state === "CHECKED" && backToColumns);
  const isDraft = state === "COLUMNS" || state === "CHECKED";
  const step = onColumns ? "Colonnes" : STEP_OF[state];
  return (
    <TerritoryFrame contract={contract}>
      <ImportSteps
        current={step}
        finished={state === "IMPORTED" || state === "UNDONE"}
        hrefs={
          isDraft ? { Fichier: importsHref(place), Colonnes: importHref(place, shown.id, { etape: "colonnes" }) } : {}
        }
      />
      <ImportHeading shown={shown} title={onColumns ? columnsTitle(shown) : importHeadline(shown)} />
      <OtherSheets place={place} sheets={shown.otherSheets} />
      {shown.failure !== null && state !== "UNREADABLE" && (
        <Note tone="error" role="alert" className="mt-4" title={shown.failure}>
          <p>Rien n’a été enregistré à moitié{NBSP}: l’import est resté où il en était.</p>
        </Note>
      )}
      <Step contract={contract} shown={shown} onColumns={onColumns} />
    </TerritoryFrame>
  );
}

function columnsTitle({ columns, fields }: ShownImport): string {
  return columnsHeadline(
    columns.map(({ field }) => field),
    fields,
  );
}

function Step({ contract, shown, onColumns }: Omit<ImportScreenProps, "backToColumns"> & { onColumns: boolean }) {
  const place = placeOf(contract);
  const listHref = importsHref(place);
  const { state } = shown;
  if (AT_WORK.includes(state))
    return <ImportWork shown={shown} here={importHref(place, shown.id)} listHref={listHref} />;
  if (onColumns) return <ImportColumns place={place} shown={shown} />;
  if (state === "CHECKED")
    return (
      <>
        <ImportCheck place={place} shown={shown} editable />
        <ImportFooter slug={place.slug} shown={shown} listHref={listHref} />
      </>
    );
  return (
    <>
      <ImportResult place={place} shown={shown} />
      {(state === "IMPORTED" || state === "UNDONE") && <ImportCheck place={place} shown={shown} editable={false} />}
    </>
  );
}
