"use client";

import clsx from "clsx";
import { useActionState } from "react";
import { type Answer, refusalIn } from "@/components/ui/command-answer";
import { fixCell } from "@/server/import/imports.commands";

type CellFormProps = {
  /** What the correction is about: the import, the line and the field. */
  hidden: Record<string, string>;
  /** « Montant HT, ligne 5 » */
  label: string;
  text: string;
  /** The sentences that say what is wrong, by their ids. */
  describedBy: string;
  isWrong: boolean;
  onRight: boolean;
  className?: string;
};

const IDLE: Answer = { status: "idle" };

/** A faulty cell, typed again in place: Enter saves it, and what was typed stays when it is refused. */
export function CellForm({ hidden, label, text, describedBy, isWrong, onRight, className }: CellFormProps) {
  const [answer, submit] = useActionState(fixCell, IDLE);
  const refusal = refusalIn(answer);
  const typed = answer.status === "invalid" ? answer.result.initialValue?.value : undefined;
  return (
    <form action={submit} className={clsx("min-w-0", className)}>
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <input
        type="text"
        name="value"
        aria-label={label}
        aria-invalid={isWrong}
        aria-describedby={describedBy}
        defaultValue={typeof typed === "string" ? typed : text}
        autoComplete="off"
        enterKeyHint="done"
        className={clsx(
          "block min-h-7 w-full min-w-14 rounded-1 bg-surface px-1.5 py-px font-normal text-encre max-sm:min-h-11 max-sm:text-16 pointer-coarse:min-h-11",
          isWrong ? "border-2 border-st-retard" : "border border-bord",
          onRight && "text-right",
        )}
      />
      <button
        type="submit"
        className="sr-only focus:not-sr-only focus:mt-1 focus:rounded-2 focus:border focus:border-bord focus:px-2 focus:text-13 focus:font-demi"
      >
        Enregistrer
      </button>
      {refusal !== "" && (
        <p role="alert" className="mt-1 text-left text-13 font-demi text-st-retard">
          {refusal}
        </p>
      )}
    </form>
  );
}
