import type { Place } from "@/components/territory/links";
import { Link } from "@/components/ui/link";
import { Pagination } from "@/components/ui/pagination";
import type { RowFilter, ShownImport } from "@/domain/import/import-view";
import { decimalText, plural, quantity } from "@/domain/shared/format";
import { ImportBalance } from "./import-balance";
import { importHref } from "./import-links";
import { RowFilters } from "./row-filters";
import { RowsFocus } from "./rows-focus";
import { RowsPhone } from "./rows-phone";
import { RowsTable } from "./rows-table";
import { shownFields } from "./shown-columns";

type ImportCheckProps = { place: Place; shown: ShownImport; editable: boolean };

/** The rows of the file, judged one by one: what is ready, what is to correct, and what the totals become. */
export function ImportCheck({ place, shown, editable }: ImportCheckProps) {
  const { rows: page, summary } = shown;
  const of = { slug: place.slug, importId: shown.id, fields: shown.fields, shown: shownFields(shown), editable };
  const hrefOf = (filter: RowFilter, after = 0) =>
    importHref(place, shown.id, { lignes: filter === "toutes" ? null : filter, apres: after === 0 ? null : after });
  const caption = `Aperçu des ${quantity(page.total, "ligne", "lignes")}${page.filter === "toutes" ? " du fichier" : ""}`;
  return (
    <>
      {summary && <ImportBalance summary={summary} />}
      <RowFilters page={page} hrefOf={hrefOf} faultyHref={`${importHref(place, shown.id)}/a-corriger`} />
      {page.rows.length === 0 ? (
        <p className="text-14">
          {page.filter === "toutes" ? "Aucune ligne dans ce fichier." : "Plus aucune ligne de cette sorte. "}
          {page.filter !== "toutes" && <Link href={hrefOf("toutes")}>Voir toutes les lignes</Link>}
        </p>
      ) : (
        <RowsFocus version={shown.version}>
          <RowsTable of={of} rows={page.rows} caption={caption} />
          <RowsPhone of={of} rows={page.rows} />
        </RowsFocus>
      )}
      <Pagination
        label="Pages de lignes"
        previousHref={page.previous === null ? undefined : hrefOf(page.filter, page.previous)}
        nextHref={page.next === null ? undefined : hrefOf(page.filter, page.next)}
        summary={pageWords(page)}
      />
    </>
  );
}

function pageWords({ rows, total }: ShownImport["rows"]): string {
  const [first, last] = [rows[0]?.line, rows.at(-1)?.line];
  return `Lignes ${first} à ${last}, sur ${decimalText(total, 0, 0)} ${plural(total, "ligne", "lignes")}`;
}
