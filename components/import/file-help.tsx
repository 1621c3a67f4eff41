import { Download } from "lucide-react";
import type { Place } from "@/components/territory/links";
import { IMPORT_KIND_LABELS, type ImportKind, MOST_ROWS } from "@/domain/import/import-kind";
import { KIND_PARAMS } from "@/domain/import/kind-param";
import { decimalText, NBSP } from "@/domain/shared/format";
import { importsHref } from "./import-links";

/** How many rows a file may have, and a workbook of each kind to start from. */
export function FileHelp({ place, kinds }: { place: Place; kinds: readonly ImportKind[] }) {
  return (
    <div className="grid gap-3 text-13">
      <p className="text-encre-2">
        Les colonnes se reconnaissent à leur titre et se corrigent ensuite. Dates et montants à la française sont lus,
        comme «{NBSP}1 234,56 €{NBSP}» ou «{NBSP}31/12/2021{NBSP}». Une cellule vide ne change rien à ce qui est
        enregistré. {mostRows(kinds)}
      </p>
      <div>
        <p className="font-demi">Classeurs modèles, à remplir</p>
        <ul className="mt-1 flex flex-wrap gap-x-4">
          {kinds.map((kind) => (
            <li key={kind}>
              <a
                href={`${importsHref(place)}/modeles/${KIND_PARAMS[kind]}`}
                download
                className="inline-flex min-h-7 items-center gap-1.5 pointer-coarse:min-h-11"
              >
                <Download aria-hidden="true" />
                {IMPORT_KIND_LABELS[kind]} (.xlsx)
              </a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

function mostRows(kinds: readonly ImportKind[]): string {
  const few = decimalText(MOST_ROWS.FUNDING, 0, 0);
  if (!kinds.includes("EXPENSES")) return `${few} lignes au plus.`;
  return `${decimalText(MOST_ROWS.EXPENSES, 0, 0)} lignes de dépenses au plus, ${few} pour le reste.`;
}
