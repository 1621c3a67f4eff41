import type { Place } from "@/components/territory/links";
import { Link } from "@/components/ui/link";
import { importHeadline } from "@/domain/import/import-headline";
import { IMPORT_KIND_LABELS } from "@/domain/import/import-kind";
import type { SiblingImport } from "@/domain/import/import-view";
import { NBSP } from "@/domain/shared/format";
import { importHref } from "./import-links";

/** A returned workbook brings several sheets: where the others stand, each with its own link. */
export function OtherSheets({ place, sheets }: { place: Place; sheets: readonly SiblingImport[] }) {
  if (sheets.length === 0) return null;
  return (
    <nav aria-label="Autres feuilles de ce classeur" className="mt-3 text-14">
      <p className="text-encre-2">Ce classeur a d’autres feuilles, à lire aussi{NBSP}:</p>
      <ul className="mt-1 grid gap-1">
        {sheets.map((sheet) => (
          <li key={sheet.id}>
            <Link href={importHref(place, sheet.id)}>{IMPORT_KIND_LABELS[sheet.kind]}</Link>
            {`${NBSP}: ${importHeadline(sheet)}.`}
          </li>
        ))}
      </ul>
    </nav>
  );
}
