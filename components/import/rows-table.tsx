import clsx from "clsx";
import { ScrollRegion } from "@/components/ui/scroll-region";
import type { ImportField } from "@/domain/import/import-field";
import type { ShownRow } from "@/domain/import/import-view";
import { rowLook } from "@/domain/import/row-look";
import { LookMark } from "./look-mark";
import { RowCell } from "./row-cell";
import { RowMessages } from "./row-messages";
import { hasMessages, type RowsOf } from "./rows-of";
import { isOnRight, namingField } from "./shown-columns";

type RowsTableProps = { of: RowsOf; rows: readonly ShownRow[]; caption: string };

const PLACE = "tableau";

/** One row of the file a line, what is to be said of it under it. */
export function RowsTable({ of, rows, caption }: RowsTableProps) {
  const naming = namingField(of.shown);
  return (
    <ScrollRegion label={caption} className="max-sm:hidden">
      <table className="table dense">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            <th scope="col" className="number">
              Ligne
            </th>
            <th scope="col" className="w-38">
              État
            </th>
            {of.shown.map((field) => (
              <th key={field.name} scope="col" className={clsx(isOnRight(field) && "number")}>
                {field.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.line} row={row} of={of} naming={naming} />
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

/** What awaits someone is tinted, on both lines of the row. */
function rowTone({ state }: ShownRow): string | false {
  if (state === "INVALID") return "*:bg-st-retard-voile! [&>:first-child]:shadow-[inset_4px_0_0_var(--st-retard)]";
  return state === "DUPLICATE" && "*:bg-st-veille-voile! [&>:first-child]:shadow-[inset_4px_0_0_var(--st-veille)]";
}

type RowProps = { row: ShownRow; of: RowsOf; naming: string | null };

function Row({ row, of, naming }: RowProps) {
  const told = hasMessages(row, of);
  const tone = rowTone(row);
  return (
    <>
      <tr data-line={row.line} className={clsx(tone, told && "*:border-b-0! *:pb-0!")}>
        <td className="number text-encre-3">{row.line}</td>
        <td tabIndex={-1} data-row-state className="focus-visible:-outline-offset-3">
          <LookMark look={rowLook(row.state, row.problems)} />
        </td>
        {of.shown.map((field) => (
          <FieldCell key={field.name} row={row} field={field} of={of} naming={naming} />
        ))}
      </tr>
      {told && (
        <tr data-line={row.line} className={clsx(tone, "*:h-auto! *:pt-0.5! *:pb-2!")}>
          <td colSpan={2} />
          <td colSpan={of.shown.length}>
            <RowMessages row={row} of={of} place={PLACE} />
          </td>
        </tr>
      )}
    </>
  );
}

function FieldCell({ row, field, of, naming }: RowProps & { field: ImportField }) {
  const content = <RowCell row={row} field={field} of={of} place={PLACE} />;
  if (field.name === naming)
    return (
      <th scope="row" className="min-w-36">
        {content}
        {(row.cells[field.name]?.text ?? "") === "" && <span className="sr-only">Sans nom</span>}
      </th>
    );
  return <td className={clsx(isOnRight(field) && "number")}>{content}</td>;
}
