"use client";

import { useActionState } from "react";
import { type Answer, refusalIn } from "@/components/ui/command-answer";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FileLayout } from "@/domain/import/file-layout";
import { quantity } from "@/domain/shared/format";
import { chooseColumns } from "@/server/import/imports.commands";

type SheetFormProps = { hidden: Record<string, string>; sheets: FileLayout["sheets"]; current: string | null };

const IDLE: Answer = { status: "idle" };

/** Which sheet of the workbook is read, when it has several: another one is read from its start. */
export function SheetForm({ hidden, sheets, current }: SheetFormProps) {
  const [answer, submit] = useActionState(chooseColumns, IDLE);
  const refusal = refusalIn(answer);
  return (
    <form action={submit} className="mt-5 flex flex-wrap items-end gap-2">
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <SelectField
        id="feuille"
        name="sheet"
        label="Feuille lue"
        error={refusal === "" ? undefined : [refusal]}
        defaultValue={current ?? undefined}
        options={sheets.map(({ name, rows }) => ({
          value: name,
          label: `${name} (${quantity(rows, "ligne", "lignes")})`,
        }))}
        className="w-72 max-w-full"
      />
      <SubmitButton variant="neutral" pendingLabel="Lecture…">
        Lire cette feuille
      </SubmitButton>
    </form>
  );
}
