"use client";

import { EmailField } from "@/components/ui/email-field";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Note } from "@/components/ui/note";
import { SubmitButton } from "@/components/ui/submit-button";
import { useCommand } from "@/components/ui/use-command";
import { signInInput } from "@/domain/people/people.schema";
import { signIn } from "@/server/access/access.commands";
import { PasswordField } from "./password-field";

/** `next` is the page asked for before signing in. */
export function SignInForm({ next }: { next: string | null }) {
  const { attempts, bind, field, faults, refusal } = useCommand(signIn, signInInput);
  return (
    <form {...bind} className="grid gap-4">
      <ErrorSummary subject="Vous n’êtes pas connecté" faults={faults} submission={attempts} />
      {refusal && <Note tone="error" role="alert" title={refusal} />}
      {next && <input type="hidden" name="suite" value={next} readOnly />}
      <EmailField {...field("email")} autoComplete="username" />
      <PasswordField {...field("password")} label="Mot de passe" autoComplete="current-password" />
      <SubmitButton pendingLabel="Connexion…" className="min-h-11">
        Se connecter
      </SubmitButton>
    </form>
  );
}
