import type { Place } from "@/components/territory/links";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { ScrollRegion } from "@/components/ui/scroll-region";
import { SectionHeading } from "@/components/ui/section-heading";
import { IMPORT_KIND_LABELS } from "@/domain/import/import-kind";
import { AT_WORK } from "@/domain/import/import-state";
import { IMPORT_STATE_LABELS } from "@/domain/import/import-state.labels";
import type { ListedImport } from "@/domain/import/import-view";
import { dateTime, decimalText, NBSP, quantity } from "@/domain/shared/format";
import { AskAgain } from "./ask-again";
import { UndoButton } from "./import-gestures";
import { importHref } from "./import-links";

type PastImportsProps = { place: Place; imports: readonly ListedImport[] };

/** What was brought before, where it stands, and how to take it back. */
export function PastImports({ place, imports }: PastImportsProps) {
  return (
    <section aria-labelledby="imports-precedents" className="mt-12">
      <SectionHeading id="imports-precedents" title="Fichiers déjà apportés" />
      {imports.some(({ state }) => AT_WORK.includes(state)) && <AskAgain />}
      {imports.length === 0 ? (
        <EmptyState title="Aucun fichier apporté.">
          Chacun apparaîtra ici avec ce qu’il a enregistré, et pourra être annulé d’un geste{NBSP}: ses écritures seront
          retirées par des écritures inverses.
        </EmptyState>
      ) : (
        <>
          <PastTable place={place} imports={imports} />
          <PastList place={place} imports={imports} />
        </>
      )}
    </section>
  );
}

function PastTable({ place, imports }: PastImportsProps) {
  return (
    <ScrollRegion label="Liste des fichiers" className="max-sm:hidden">
      <table className="table">
        <caption className="sr-only">Fichiers déjà apportés, du plus récent au plus ancien</caption>
        <thead>
          <tr>
            <th scope="col">Fichier</th>
            <th scope="col">Contenu</th>
            <th scope="col">Apporté</th>
            <th scope="col" className="number">
              Lignes
            </th>
            <th scope="col" className="pl-4">
              État
            </th>
            <th scope="col">
              <span className="sr-only">Annuler</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {imports.map((past) => (
            <tr key={past.id}>
              <th scope="row" className="min-w-40 wrap-anywhere">
                <Link href={importHref(place, past.id)}>{past.fileName}</Link>
              </th>
              <td>{IMPORT_KIND_LABELS[past.kind]}</td>
              <td>
                {dateTime(past.createdAt)}
                <span className="second">par {past.own ? "vous" : past.author}</span>
              </td>
              <td className="number">{decimalText(rowsOf(past), 0, 0)}</td>
              <td className="pl-4">
                <State past={past} />
              </td>
              <td className="w-px">{past.state === "IMPORTED" && <Undo place={place} past={past} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function PastList({ place, imports }: PastImportsProps) {
  return (
    <ul className="border-t-2 border-encre text-13 sm:hidden">
      {imports.map((past) => (
        <li key={past.id} className="grid gap-1 border-b border-filet-fin py-2.5">
          <Link href={importHref(place, past.id)} className="text-14 font-demi wrap-anywhere text-encre">
            {past.fileName}
          </Link>
          <p className="text-encre-3">
            {IMPORT_KIND_LABELS[past.kind]}, {dateTime(past.createdAt)}, par {past.own ? "vous" : past.author}
          </p>
          <p>
            <State past={past} />, {quantity(rowsOf(past), "ligne", "lignes")}
          </p>
          {past.state === "IMPORTED" && <Undo place={place} past={past} />}
        </li>
      ))}
    </ul>
  );
}

function State({ past }: { past: ListedImport }) {
  return <span className="font-demi">{IMPORT_STATE_LABELS[past.state]}</span>;
}

/** Of an import that is done, what it recorded; of the others, what the file holds. */
function rowsOf({ state, states, rowCount }: ListedImport): number {
  return state === "IMPORTED" ? (states?.IMPORTED ?? rowCount) : rowCount;
}

function Undo({ place, past }: { place: Place; past: ListedImport }) {
  return <UndoButton size="mini" of={past.fileName} hidden={{ slug: place.slug, importId: past.id }} />;
}
