"use client";

import { useActionState, useCallback } from "react";
import type { Answer } from "@/components/ui/command-answer";
import { Note } from "@/components/ui/note";
import { SubmissionKey } from "@/components/ui/submission-key";
import { SubmitButton } from "@/components/ui/submit-button";
import { useToast } from "@/components/ui/toast";
import { useSaid } from "@/components/ui/use-said";
import { closeReview } from "@/server/review/review.commands";

/** Ends the round once nothing is left. */
export function CloseRound({ slug, number }: { slug: string; number: number }) {
  const [answer, submit] = useActionState<Answer, FormData>(closeReview, { status: "idle" });
  const { show } = useToast();
  useSaid(
    answer,
    useCallback((message: string) => show({ message }), [show]),
  );
  const refusal =
    answer.status === "invalid"
      ? Object.values(answer.result.error ?? {})
          .flat()
          .join(" ")
      : "";
  return (
    <form action={submit} className="mt-4 grid gap-2">
      <SubmissionKey />
      <input type="hidden" name="slug" value={slug} />
      <SubmitButton pendingLabel="Clôture…">Clore la revue n° {number}</SubmitButton>
      {refusal !== "" && <Note tone="error" role="alert" title={refusal} />}
    </form>
  );
}
