import clsx from "clsx";
import type { ReactNode } from "react";
import { buttonClass } from "@/components/ui/button";
import type { CellProblem } from "@/domain/import/cell-problem";
import type { ImportField } from "@/domain/import/import-field";
import type { ShownRow } from "@/domain/import/import-view";
import { changeInWords, readAt } from "@/domain/import/row-told";
import { NBSP } from "@/domain/shared/format";
import { CellForm } from "./cell-form";
import { FixButton, JudgeButton } from "./row-gestures";
import { about, changesOf, fixedFields, problemId, type RowsOf } from "./rows-of";
import { isOnRight } from "./shown-columns";

type RowMessagesProps = { row: ShownRow; of: RowsOf; place: string };

/** What is wrong, what was understood, what would change, and what one press does about it. */
export function RowMessages({ row, of, place }: RowMessagesProps) {
  const changes = changesOf(row, of.fields);
  const fixed = of.editable ? fixedFields(row, of.fields) : [];
  return (
    <div className="grid gap-1.5 text-13">
      {row.problems.map((problem, rank) => (
        <Problem
          key={`${problem.field}-${problem.message}`}
          problem={problem}
          row={row}
          of={of}
          id={problemId(row.line, rank, place)}
        />
      ))}
      {changes.length > 0 && <p className="text-encre-2">{changes.map(changeInWords).join(" ; ")}</p>}
      {fixed.map((field) => (
        <Line key={field.name}>
          <p className="text-encre-2">{`${field.label}${NBSP}: corrigé ici.`}</p>
          <FixButton hidden={{ ...about(row, of), field: field.name, undo: "on" }} bare>
            Annuler la correction
          </FixButton>
        </Line>
      ))}
      {of.editable && <Judgement row={row} of={of} />}
    </div>
  );
}

function Problem({ problem, row, of, id }: { problem: CellProblem; row: ShownRow; of: RowsOf; id: string }) {
  const isError = problem.level === "ERROR";
  const field = of.fields.find(({ name }) => name === problem.field);
  const hasOwnCell = of.shown.some(({ name }) => name === problem.field);
  const stands = isError ? readAt(problem.address, problem.read) : (problem.address ?? "");
  return (
    <Line>
      <p id={id} className={clsx(isError && row.state === "INVALID" && "font-demi text-st-retard")}>
        {problem.message}
        {stands !== "" && <span className="font-normal whitespace-nowrap text-encre-3"> {stands}</span>}
      </p>
      {of.editable && field && (isError ? !hasOwnCell : !row.cells[field.name]?.fixed) && (
        <TypeInstead row={row} of={of} field={field} id={id} folded={!isError} />
      )}
      {of.editable && field && problem.suggestion !== null && (
        <FixButton hidden={{ ...about(row, of), field: field.name, value: problem.suggestion }}>
          Remplacer par {problem.suggestion}
        </FixButton>
      )}
      {of.editable && field && problem.own !== undefined && (
        <FixButton hidden={{ ...about(row, of), field: field.name, value: problem.own }}>
          Garder {problem.own}
        </FixButton>
      )}
    </Line>
  );
}

type TypeInsteadProps = { row: ShownRow; of: RowsOf; field: ImportField; id: string; folded: boolean };

/** Where to type what a cell should say: at hand when nothing else holds it, one press away when it was understood. */
function TypeInstead({ row, of, field, id, folded }: TypeInsteadProps) {
  const form = (
    <CellForm
      hidden={{ ...about(row, of), field: field.name }}
      label={`${field.label}, ligne ${row.line}`}
      text={row.cells[field.name]?.text ?? ""}
      describedBy={id}
      isWrong={!folded}
      onRight={isOnRight(field)}
      className="w-40"
    />
  );
  if (!folded) return form;
  return (
    <details className="flex flex-wrap items-center gap-2 open:[&>summary]:mb-1">
      <summary className={buttonClass({ variant: "bare", size: "mini" })}>Corriger autrement</summary>
      {form}
    </details>
  );
}

/** A probable duplicate is someone's to judge; what was said may be taken back. */
function Judgement({ row, of }: Omit<RowMessagesProps, "place">) {
  if (row.judged !== null)
    return (
      <Line>
        <p className="text-encre-2">
          {row.judged === "IGNORED" ? "Vous avez écarté cette ligne." : "Vous avez choisi de l’importer quand même."}
        </p>
        <JudgeButton hidden={about(row, of)} bare>
          Revenir sur ce choix
        </JudgeButton>
      </Line>
    );
  if (row.state !== "DUPLICATE") return null;
  return (
    <Line>
      <JudgeButton hidden={{ ...about(row, of), judged: "IGNORED" }}>Ignorer cette ligne</JudgeButton>
      <JudgeButton hidden={{ ...about(row, of), judged: "ANYWAY" }}>Importer quand même</JudgeButton>
    </Line>
  );
}

function Line({ children }: { children: ReactNode }) {
  return <div className="flex flex-wrap items-center gap-x-2.5 gap-y-1.5">{children}</div>;
}
