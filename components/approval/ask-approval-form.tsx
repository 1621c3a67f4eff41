"use client";

import { Stamp } from "lucide-react";
import { useGesture } from "@/components/ui/gesture-form";
import { Note } from "@/components/ui/note";
import { SubmissionKey } from "@/components/ui/submission-key";
import { SubmitButton } from "@/components/ui/submit-button";
import { askApproval } from "@/server/approval/approval.commands";

type AskApprovalFormProps = { amendmentId: string; version: number; again: boolean };

export function AskApprovalForm({ amendmentId, version, again }: AskApprovalFormProps) {
  const { submit, refusal } = useGesture(askApproval);
  return (
    <form action={submit} className="grid justify-items-start gap-2">
      <SubmissionKey />
      <input type="hidden" name="amendmentId" value={amendmentId} />
      <input type="hidden" name="version" value={version} readOnly />
      <SubmitButton icon={<Stamp aria-hidden="true" />}>
        {again ? "Redemander l’approbation" : "Demander l’approbation"}
      </SubmitButton>
      {refusal !== "" && <Note tone="error" role="alert" title={refusal} />}
    </form>
  );
}
