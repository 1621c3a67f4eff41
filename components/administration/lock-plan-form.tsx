"use client";

import { Lock } from "lucide-react";
import { CheckboxRow } from "@/components/ui/checkbox-row";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Note } from "@/components/ui/note";
import { SubmitButton } from "@/components/ui/submit-button";
import { useCommand } from "@/components/ui/use-command";
import { lockPlanInput } from "@/domain/budget/budget.schema";
import { lockPlan } from "@/server/budget/budget.commands";

type LockPlanFormProps = { slug: string; locked: boolean };

/** Stays once locked, to say so to whoever has just done it. */
export function LockPlanForm({ slug, locked }: LockPlanFormProps) {
  const { answer, attempts, bind, field, faults, refusal } = useCommand(lockPlan, lockPlanInput);
  const { defaultValue: _unchecked, ...confirmed } = field("confirmed");
  if (locked) return answer.status === "done" ? <Note tone="ok" role="status" title={answer.message} /> : null;
  return (
    <form {...bind} className="grid gap-3">
      <ErrorSummary subject="Le plan n’est pas verrouillé" faults={faults} submission={attempts} />
      {refusal && <Note tone="error" role="alert" title={refusal} />}
      <input type="hidden" name="slug" value={slug} />
      <CheckboxRow
        {...confirmed}
        label="J’ai relu les plans et les jalons : ils sont ceux du contrat signé."
        hint="Le verrouillage ne se défait pas."
      />
      <div>
        <SubmitButton variant="dark" icon={<Lock aria-hidden="true" />}>
          Verrouiller le plan et les jalons
        </SubmitButton>
      </div>
    </form>
  );
}
