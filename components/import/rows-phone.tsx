import clsx from "clsx";
import type { ShownRow } from "@/domain/import/import-view";
import { rowLook } from "@/domain/import/row-look";
import { LookMark } from "./look-mark";
import { RowCell } from "./row-cell";
import { RowMessages } from "./row-messages";
import { hasMessages, type RowsOf } from "./rows-of";
import { namingField } from "./shown-columns";

type RowsPhoneProps = { of: RowsOf; rows: readonly ShownRow[] };

const PLACE = "carte";

/** The same rows as cards, where a table would not fit. */
export function RowsPhone({ of, rows }: RowsPhoneProps) {
  return (
    <ul aria-label="Lignes du fichier" className="border-t-2 border-encre text-13 sm:hidden">
      {rows.map((row) => (
        <Card key={row.line} row={row} of={of} />
      ))}
    </ul>
  );
}

function Card({ row, of }: { row: ShownRow; of: RowsOf }) {
  const naming = namingField(of.shown);
  const name = naming === null ? "" : (row.cells[naming]?.text ?? "");
  const said = of.shown.filter(
    (field) => field.name !== naming && ((row.cells[field.name]?.text ?? "") !== "" || isWrong(row, field.name)),
  );
  const asked = naming !== null && isWrong(row, naming) ? of.shown.filter((field) => field.name === naming) : [];
  return (
    <li
      data-line={row.line}
      className={clsx(
        "grid gap-2 border-b border-filet-fin py-2.5",
        row.state === "INVALID" && "-mx-4 border-l-4 border-l-st-retard bg-st-retard-voile pr-4 pl-3",
        row.state === "DUPLICATE" && "-mx-4 border-l-4 border-l-st-veille bg-st-veille-voile pr-4 pl-3",
      )}
    >
      <div className="flex items-start justify-between gap-3">
        <p className="min-w-0 text-14 font-demi">
          <span className="font-normal text-encre-3">Ligne {row.line} </span>
          {name}
        </p>
        <span tabIndex={-1} data-row-state>
          <LookMark look={rowLook(row.state, row.problems)} />
        </span>
      </div>
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] items-center gap-x-3 gap-y-1">
        {[...asked, ...said].map((field) => (
          <div key={field.name} className="contents">
            <dt className="text-encre-3">{field.label}</dt>
            <dd className="min-w-0 wrap-anywhere">
              <RowCell row={row} field={field} of={of} place={PLACE} />
            </dd>
          </div>
        ))}
      </dl>
      {hasMessages(row, of) && <RowMessages row={row} of={of} place={PLACE} />}
    </li>
  );
}

function isWrong({ problems }: ShownRow, field: string): boolean {
  return problems.some((problem) => problem.level === "ERROR" && problem.field === field);
}
