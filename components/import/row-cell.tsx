import clsx from "clsx";
import type { ImportField } from "@/domain/import/import-field";
import type { ShownRow } from "@/domain/import/import-view";
import { CellForm } from "./cell-form";
import { about, problemId, type RowsOf } from "./rows-of";
import { isOnRight } from "./shown-columns";

type RowCellProps = { row: ShownRow; field: ImportField; of: RowsOf; place: string };

/** A cell as it was read: typed again in place when it is wrong, marked when it was read otherwise than written. */
export function RowCell({ row, field, of, place }: RowCellProps) {
  const text = row.cells[field.name]?.text ?? "";
  const ranks = row.problems.flatMap((problem, rank) => (problem.field === field.name ? [rank] : []));
  const isWrong = ranks.some((rank) => row.problems[rank]?.level === "ERROR");
  if (of.editable && isWrong && row.state === "INVALID")
    return (
      <CellForm
        hidden={{ ...about(row, of), field: field.name }}
        label={`${field.label}, ligne ${row.line}`}
        text={text}
        describedBy={ranks.map((rank) => problemId(row.line, rank, place)).join(" ")}
        isWrong
        onRight={isOnRight(field)}
        {...(field.kind === "integer" && { className: "sm:ml-auto sm:w-14" })}
      />
    );
  const isMarked = ranks.length > 0 || (row.cells[field.name]?.fixed ?? false);
  return (
    <span className={clsx(isMarked && "underline decoration-dotted underline-offset-3", isWrong && "text-st-retard")}>
      {text}
    </span>
  );
}
