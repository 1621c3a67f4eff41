"use client";

import { ErrorSummary } from "@/components/ui/error-summary";
import { Note } from "@/components/ui/note";
import { SubmitButton } from "@/components/ui/submit-button";
import { useCommand } from "@/components/ui/use-command";
import { acceptLinkInput } from "@/domain/people/people.schema";
import { acceptInvitation } from "@/server/access/access.commands";
import { NewPasswordFields } from "./new-password-fields";

export function AcceptLinkForm({ token, email }: { token: string; email: string }) {
  const { attempts, bind, field, faults, refusal } = useCommand(acceptInvitation, acceptLinkInput);
  return (
    <form {...bind} className="grid gap-4">
      <ErrorSummary subject="Le mot de passe n’est pas enregistré" faults={faults} submission={attempts} />
      {refusal && <Note tone="error" role="alert" title={refusal} />}
      <input type="hidden" name="token" value={token} />
      <input type="email" autoComplete="username" value={email} readOnly hidden />
      <NewPasswordFields field={field} />
      <SubmitButton className="min-h-11">Choisir ce mot de passe et entrer</SubmitButton>
    </form>
  );
}
