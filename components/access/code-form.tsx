"use client";

import { KeySquare } from "lucide-react";
import type { ReactNode } from "react";
import type { ButtonVariant } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Note } from "@/components/ui/note";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import type { useCommand } from "@/components/ui/use-command";

type CodeFormProps = {
  form: ReturnType<typeof useCommand>;
  label: string;
  hint?: ReactNode;
  /** « Le second facteur n’est pas en place » */
  subject: string;
  submitLabel: string;
  variant?: ButtonVariant;
  hidden?: Record<string, string>;
};

/** One code to type: from a generator, or from the list of recovery codes. */
export function CodeForm({ form, label, hint, subject, submitLabel, variant = "primary", hidden = {} }: CodeFormProps) {
  const { attempts, bind, field, faults, refusal } = form;
  return (
    <form {...bind} className="grid max-w-96 gap-4">
      <ErrorSummary subject={subject} faults={faults} submission={attempts} />
      {refusal && <Note tone="error" role="alert" title={refusal} />}
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} readOnly />
      ))}
      <TextField
        {...field("code")}
        label={label}
        hint={hint}
        autoComplete="one-time-code"
        autoCapitalize="none"
        spellCheck={false}
        icon={<KeySquare />}
      />
      <div>
        <SubmitButton variant={variant} pendingLabel="Vérification…" className="min-h-11">
          {submitLabel}
        </SubmitButton>
      </div>
    </form>
  );
}
