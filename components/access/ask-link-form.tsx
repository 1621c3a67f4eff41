"use client";

import { EmailField } from "@/components/ui/email-field";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Note } from "@/components/ui/note";
import { SubmitButton } from "@/components/ui/submit-button";
import { useCommand } from "@/components/ui/use-command";
import { askSignInLinkInput } from "@/domain/access/access.schema";
import { askSignInLink } from "@/server/access/sign-in-link.commands";

/** `next` is the page asked for before signing in. */
export function AskLinkForm({ next }: { next: string | null }) {
  const { answer, attempts, bind, field, faults, refusal } = useCommand(askSignInLink, askSignInLinkInput);
  return (
    <form {...bind} className="grid gap-4">
      {answer.status === "done" && <Note tone="ok" role="status" title={answer.message} />}
      <ErrorSummary subject="Le lien n’est pas parti" faults={faults} submission={attempts} />
      {refusal && <Note tone="error" role="alert" title={refusal} />}
      {next && <input type="hidden" name="suite" value={next} readOnly />}
      <EmailField {...field("email")} autoComplete="username" />
      <SubmitButton pendingLabel="Envoi…" className="min-h-11">
        Recevoir un lien
      </SubmitButton>
    </form>
  );
}
