import { Table2 } from "lucide-react";
import type { ReactNode } from "react";

export type TwinColumn = { key: string; label: string };
export type TwinRow = { key: string; label: string; cells: readonly string[] };
/** The values of a chart as a table: the first column names the row. */
export type ChartTwin = {
  caption: string;
  rowHeader: string;
  columns: readonly TwinColumn[];
  rows: readonly TwinRow[];
};

type ChartFrameProps = {
  id: string;
  /** The finding, as one would say it aloud. */
  title: ReactNode;
  /** What is drawn, in which unit, over which time. */
  description?: ReactNode;
  /** A sentence that says what the chart cannot: no plan, nothing paid yet. */
  sentence?: ReactNode;
  aside?: ReactNode;
  twin: ChartTwin;
  /** The files the figure can be kept as. */
  downloads?: ReactNode;
  children: ReactNode;
};

/** A figure named by its finding, with its values one press away; on paper they are unfolded. */
export function ChartFrame({ id, title, description, sentence, aside, twin, downloads, children }: ChartFrameProps) {
  return (
    <figure aria-labelledby={id}>
      <figcaption className="mb-3 flex items-end justify-between gap-4">
        <div>
          <h2 id={id}>{title}</h2>
          {description !== undefined && <p className="mt-0.5 text-13 text-encre-3">{description}</p>}
        </div>
        {aside}
      </figcaption>
      {children}
      {sentence !== undefined && <p className="mt-2 text-13 text-encre-2">{sentence}</p>}
      <TwinTable twin={twin} />
      {downloads}
    </figure>
  );
}

function TwinTable({ twin }: { twin: ChartTwin }) {
  return (
    <details className="mt-2 text-13">
      <summary className="inline-flex min-h-7 items-center gap-1.5 text-lien underline decoration-1 underline-offset-[.18em] pointer-coarse:min-h-11 print:hidden">
        <Table2 aria-hidden="true" />
        Voir les valeurs en tableau
      </summary>
      <div className="overflow-x-auto">
        <table className="table dense mt-1">
          <caption className="sr-only">{twin.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{twin.rowHeader}</th>
              {twin.columns.map((column) => (
                <th key={column.key} scope="col" className="number">
                  {column.label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {twin.rows.map((row) => (
              <tr key={row.key}>
                <th scope="row">{row.label}</th>
                {twin.columns.map((column, rank) => (
                  <td key={column.key} className="number">
                    {row.cells[rank]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
