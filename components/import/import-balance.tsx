import { effectInWords, exactChange } from "@/domain/import/import-effect";
import { readyRows } from "@/domain/import/import-headline";
import { type ImportShare, importShares } from "@/domain/import/import-shares";
import type { ImportSummary } from "@/domain/import/import-summary";
import { lookOfMany, type RowLook } from "@/domain/import/row-look";
import { decimalText, eurosExact, plural } from "@/domain/shared/format";
import { cents } from "@/domain/shared/money";
import { LookIcon } from "./look-icon";

/** Bars differ by their tone and, for what is to correct, by hatches; each has its name and its count under it. */
const FILLS: Record<RowLook, string> = {
  READY: "bg-encre-3",
  IMPORTED: "bg-encre-3",
  CORRECTED: "bg-bord",
  CHANGED: "bg-lien",
  UNCHANGED: "bg-filet",
  IGNORED: "border border-dashed border-bord",
  DUPLICATE: "bg-st-veille",
  INVALID:
    "bg-[repeating-linear-gradient(135deg,var(--st-retard)_0_4px,color-mix(in_srgb,var(--st-retard)_70%,var(--page))_4px_7px)]",
};

/** How the rows are shared out, and what the totals become. */
export function ImportBalance({ summary }: { summary: ImportSummary }) {
  const shares = importShares(summary);
  const words = shares.map(({ look, count }) => `${count} ${lookOfMany(look, count).toLowerCase()}`).join(", ");
  return (
    <section aria-label="Bilan du fichier" className="mt-5">
      {shares.length > 0 && (
        <div role="img" aria-label={words} className="flex h-5 gap-0.5">
          {shares.map(({ look, count }) => (
            <span key={look} style={{ flexGrow: count }} className={`min-w-1.5 basis-0 ${FILLS[look]}`} />
          ))}
        </div>
      )}
      <div className="mt-2.5 flex flex-wrap items-start justify-between gap-x-8 gap-y-3">
        <Counts shares={shares} />
        <Effect summary={summary} />
      </div>
    </section>
  );
}

function Counts({ shares }: { shares: readonly ImportShare[] }) {
  return (
    <dl className="flex flex-wrap gap-x-8 gap-y-3 max-sm:grid max-sm:grid-cols-2 max-sm:gap-x-6">
      {shares.map(({ look, count }) => (
        <div key={look}>
          <dt className="flex items-center gap-1.5 text-13 text-encre-3">
            <LookIcon look={look} />
            {lookOfMany(look, count)}
          </dt>
          <dd className="text-22 font-demi">{decimalText(count, 0, 0)}</dd>
        </div>
      ))}
    </dl>
  );
}

/** In words, and to the cent for who asks. */
function Effect({ summary: { states, figures } }: { summary: ImportSummary }) {
  const ready = readyRows(states);
  if (figures.length === 0 || (ready === 0 && states.IMPORTED === 0)) return null;
  const rows = plural(ready, "la ligne prête", `les ${decimalText(ready, 0, 0)} lignes`);
  return (
    <div className="min-w-0 md:ml-auto md:text-right">
      <p className="text-13 text-encre-3">
        {states.IMPORTED > 0 ? "Effet de l’import" : `Effet si vous importez ${rows}`}
      </p>
      <p className="text-16 font-demi">{effectInWords(figures) ?? "Les totaux ne changent pas"}</p>
      <details className="mt-0.5 text-13">
        <summary className="inline-flex min-h-6 items-center text-lien underline decoration-1 underline-offset-2 pointer-coarse:min-h-11 print:hidden">
          Totaux avant et après
        </summary>
        <FigureTable figures={figures} />
      </details>
    </div>
  );
}

function FigureTable({ figures }: Pick<ImportSummary, "figures">) {
  return (
    <table className="table dense mt-1 text-left">
      <caption className="sr-only">Totaux avant et après l’import</caption>
      <thead>
        <tr>
          <th scope="col">Total</th>
          {["Avant", "Après", "Écart"].map((header) => (
            <th key={header} scope="col" className="number">
              {header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {figures.map((figure) => (
          <tr key={figure.label}>
            <th scope="row">{figure.label}</th>
            <td className="number">{exact(figure.before, figure.unit)}</td>
            <td className="number">{exact(figure.after, figure.unit)}</td>
            <td className="number">{exactChange(figure)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function exact(amount: number, unit: ImportSummary["figures"][number]["unit"]): string {
  return unit === "CENTS" ? eurosExact(cents(amount)) : decimalText(amount, 0, 0);
}
