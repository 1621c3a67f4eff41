"use client";

import { ErrorSummary } from "@/components/ui/error-summary";
import { Note } from "@/components/ui/note";
import { SubmitButton } from "@/components/ui/submit-button";
import { useCommand } from "@/components/ui/use-command";
import { useSaid } from "@/components/ui/use-said";
import { grantRoleInput } from "@/domain/people/people.schema";
import { grantRole } from "@/server/people/people.commands";
import { type RoleChoices, RoleFields } from "./role-fields";

type GrantRoleFormProps = {
  slug: string;
  userId: string;
  choices: RoleChoices;
  say: (message: string) => void;
};

export function GrantRoleForm({ slug, userId, choices, say }: GrantRoleFormProps) {
  const { attempts, answer, bind, field, faults, refusal } = useCommand(grantRole, grantRoleInput);
  useSaid(answer, say);
  return (
    <form {...bind} className="grid gap-4">
      <ErrorSummary subject="Le rôle n’est pas ajouté" faults={faults} submission={attempts} />
      {refusal && <Note tone="error" role="alert" title={refusal} />}
      <input type="hidden" name="slug" value={slug} />
      <input type="hidden" name="userId" value={userId} />
      <RoleFields field={field} choices={choices} />
      <div>
        <SubmitButton variant="dark">Ajouter ce rôle</SubmitButton>
      </div>
    </form>
  );
}
