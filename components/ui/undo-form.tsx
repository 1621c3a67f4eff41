"use client";

import { useActionState, useEffect } from "react";
import { undoFundingPayment, undoFundingStep } from "@/server/funding/funding.commands";
import { undoMilestone } from "@/server/milestone/milestone.commands";
import { undoExpense } from "@/server/spending/spending.commands";
import type { Answer, Undo } from "./command-answer";
import { useToast } from "./toast";

const COMMANDS = {
  expense: undoExpense,
  milestone: undoMilestone,
  fundingStep: undoFundingStep,
  fundingPayment: undoFundingPayment,
};
const SUBJECT = { expense: "batchId", milestone: "milestoneId", fundingStep: "moveId", fundingPayment: "batchId" };

/** « Annuler l’enregistrement », in the message that follows it. */
export function UndoForm({ undo }: { undo: Undo }) {
  const toast = useToast();
  const [answer, submit, pending] = useActionState<Answer, FormData>(COMMANDS[undo.what], { status: "idle" });
  useEffect(() => {
    if (answer.status === "done") toast.show({ message: answer.message });
    if (answer.status === "invalid")
      toast.show({ message: answer.result.error?.[""]?.join(" ") ?? "L’annulation n’a pas abouti." });
  }, [answer, toast]);
  return (
    <form action={submit}>
      <input type="hidden" name="key" value={undo.key} />
      <input type="hidden" name={SUBJECT[undo.what]} value={undo.id} />
      <button type="submit" aria-disabled={pending} className="p-1 font-demi text-charbon-appel underline">
        Annuler l’enregistrement
      </button>
    </form>
  );
}
