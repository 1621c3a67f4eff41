"use client";

import { ErrorSummary } from "@/components/ui/error-summary";
import { Note } from "@/components/ui/note";
import { SubmitButton } from "@/components/ui/submit-button";
import { useCommand } from "@/components/ui/use-command";
import { changePasswordInput } from "@/domain/people/people.schema";
import { changePassword } from "@/server/access/access.commands";
import { NewPasswordFields } from "./new-password-fields";
import { PasswordField } from "./password-field";

export function ChangePasswordForm({ email }: { email: string }) {
  const { attempts, bind, field, faults, refusal, answer } = useCommand(changePassword, changePasswordInput);
  return (
    <form {...bind} className="grid max-w-96 gap-4">
      {answer.status === "done" && <Note tone="ok" role="status" title={answer.message} />}
      <ErrorSummary subject="Le mot de passe n’est pas changé" faults={faults} submission={attempts} />
      {refusal && <Note tone="error" role="alert" title={refusal} />}
      <input type="email" autoComplete="username" value={email} readOnly hidden />
      <PasswordField {...field("current")} label="Mot de passe actuel" autoComplete="current-password" />
      <NewPasswordFields field={field} />
      <div>
        <SubmitButton variant="dark">Changer le mot de passe</SubmitButton>
      </div>
    </form>
  );
}
