"use client";

import { RefreshCw } from "lucide-react";
import { GestureForm, useGesture } from "@/components/ui/gesture-form";
import { Note } from "@/components/ui/note";
import { SubmissionKey } from "@/components/ui/submission-key";
import { SubmitButton } from "@/components/ui/submit-button";
import { confirmPoint, withdrawClosing } from "@/server/status/status.commands";

type NothingNewProps = { actionId: string; last: string; offered: boolean };

/**
 * « Rien de neuf »: one press. `last` is the day of the declaration it confirms, of which it carries one key. It stays where it
 * is once it is no longer offered, to say what it has done.
 */
export function NothingNew({ actionId, last, offered }: NothingNewProps) {
  const { submit, refusal } = useGesture(confirmPoint);
  if (!offered) return null;
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

/** Null once nothing is pending: it stays to say what it has done. */
export function WithdrawClosing({ approvalId }: { approvalId: string | null }) {
  return (
    <GestureForm
      command={withdrawClosing}
      hidden={{ approvalId: approvalId ?? "" }}
      label="Retirer la demande"
      size="mini"
      offered={approvalId !== null}
    />
  );
}
