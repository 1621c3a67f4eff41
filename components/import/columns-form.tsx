"use client";

import { type FormEvent, useActionState, useState } from "react";
import { type Answer, refusalIn } from "@/components/ui/command-answer";
import { Note } from "@/components/ui/note";
import { SubmitButton } from "@/components/ui/submit-button";
import { columnFault } from "@/domain/import/column-choice";
import { LEFT_OUT } from "@/domain/import/headers";
import type { ImportField } from "@/domain/import/import-field";
import type { ShownColumn } from "@/domain/import/import-view";
import { chooseColumns } from "@/server/import/imports.commands";
import { ColumnRow } from "./column-row";

type ColumnsFormProps = {
  hidden: Record<string, string>;
  columns: readonly ShownColumn[];
  fields: readonly ImportField[];
};

const IDLE: Answer = { status: "idle" };

/** What each column holds. What is missing is told as it is chosen, and again by the server. */
export function ColumnsForm({ hidden, columns, fields }: ColumnsFormProps) {
  const [answer, submit] = useActionState(chooseColumns, IDLE);
  const [chosen, setChosen] = useState(() => columns.map(({ field }) => field));
  const fault = columnFault(chosen, fields);
  const refusal = refusalIn(answer);

  function follow(event: FormEvent<HTMLFormElement>) {
    const form = new FormData(event.currentTarget);
    setChosen(columns.map(({ rank }) => fieldIn(form.get(`columns[${rank}]`))));
  }
  return (
    <form action={submit} onChange={follow} className="mt-5">
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div role="status">{fault !== null && <Note tone="warn" title={fault} />}</div>
      {refusal !== "" && refusal !== fault && <Note tone="error" role="alert" title={refusal} className="mt-2" />}
      <ul aria-label="Colonnes du fichier" className="mt-5 border-t-[length:var(--filet-epais)] border-encre">
        {columns.map((column) => (
          <ColumnRow key={column.rank} column={column} fields={fields} chosen={chosen[column.rank] ?? null} />
        ))}
      </ul>
      <div className="mt-5 flex flex-wrap items-center gap-x-4 gap-y-2">
        <SubmitButton pendingLabel="Vérification…">Vérifier les lignes</SubmitButton>
        <p className="max-w-(--colonne-lecture) text-13 text-encre-3">
          Vos choix seront retenus pour les prochains fichiers du territoire qui ont les mêmes titres de colonnes.
        </p>
      </div>
    </form>
  );
}

function fieldIn(value: FormDataEntryValue | null): string | null {
  return typeof value === "string" && value !== LEFT_OUT ? value : null;
}
