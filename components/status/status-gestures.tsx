"use client";

import { RefreshCw } from "lucide-react";
import { GestureForm, useGesture } from "@/components/ui/gesture-form";
import { Note } from "@/components/ui/note";
import { SubmissionKey } from "@/components/ui/submission-key";
import { SubmitButton } from "@/components/ui/submit-button";
import { confirmPoint, withdrawClosing } from "@/server/status/status.commands";

/** « Rien de neuf »: one press. `last` is the day of the declaration it confirms, of which it carries one key. */
export function NothingNew({ actionId, last }: { actionId: string; last: string }) {
  const { submit, refusal } = useGesture(confirmPoint);
  return (
    <form action={submit} className="grid gap-2">
      <SubmissionKey key={last} />
      <input type="hidden" name="actionId" value={actionId} />
      <SubmitButton variant="neutral" size="mini" icon={<RefreshCw aria-hidden="true" />}>
        Rien de neuf
      </SubmitButton>
      {refusal !== "" && <Note tone="error" role="alert" title={refusal} />}
    </form>
  );
}

export function WithdrawClosing({ approvalId }: { approvalId: string }) {
  return <GestureForm command={withdrawClosing} hidden={{ approvalId }} label="Retirer la demande" size="mini" />;
}
