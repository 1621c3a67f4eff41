"use client";

import { FileCheck } from "lucide-react";
import { CheckboxRow } from "@/components/ui/checkbox-row";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Note } from "@/components/ui/note";
import { SubmitButton } from "@/components/ui/submit-button";
import { useCommand } from "@/components/ui/use-command";
import { sealAmendmentInput } from "@/domain/budget/amendment.schema";
import { sealAmendment } from "@/server/budget/budget.commands";

type SealAmendmentFormProps = {
  amendmentId: string;
  number: number;
  sealed: boolean;
  revision: number;
  /** Whether the préfecture has approved it as it stands. */
  ready: boolean;
};

/** Stays once the avenant is applicable, to say so to whoever has just made it so. */
export function SealAmendmentForm({ amendmentId, number, sealed, revision, ready }: SealAmendmentFormProps) {
  const { answer, attempts, bind, field, faults, refusal } = useCommand(sealAmendment, sealAmendmentInput);
  const { defaultValue: _unchecked, ...confirmed } = field("confirmed");
  if (sealed) return answer.status === "done" ? <Note tone="ok" role="status" title={answer.message} /> : null;
  if (!ready) return null;
  return (
    <form {...bind} className="grid gap-3">
      <ErrorSummary subject="L’avenant n’est pas encore applicable" faults={faults} submission={attempts} />
      {refusal && <Note tone="error" role="alert" title={refusal} />}
      <input type="hidden" name="amendmentId" value={amendmentId} />
      <input type="hidden" name="version" value={revision} readOnly />
      <CheckboxRow
        {...confirmed}
        label="J’ai relu les plans et les dates : ils sont ceux de l’avenant signé."
        hint="Cela ne se défait pas : une erreur se corrige par un autre avenant."
      />
      <div>
        <SubmitButton variant="dark" icon={<FileCheck aria-hidden="true" />}>
          Rendre l’avenant n° {number} applicable
        </SubmitButton>
      </div>
    </form>
  );
}
