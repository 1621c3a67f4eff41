"use client";

import type { Route } from "next";
import { CommandForm } from "@/components/ui/command-form";
import { SelectField } from "@/components/ui/select-field";
import { ACTION_ROLES } from "@/domain/access/roles";
import { changeRoleInput } from "@/domain/people/people.schema";
import type { HeldMembership } from "@/domain/people/person";
import { changeRole } from "@/server/people/people.commands";
import { roleInWords } from "./person-words";
import { actionOption, type RoleChoices, RoleTerms } from "./role-fields";

type ChangeRoleFormProps = { slug: string; held: HeldMembership; choices: RoleChoices; closeHref: Route };

/** Where a role is held, on whose behalf and until when; which role it is does not change: another one is given instead. */
export function ChangeRoleForm({ slug, held, choices, closeHref }: ChangeRoleFormProps) {
  return (
    <CommandForm
      command={changeRole}
      schema={changeRoleInput}
      hidden={{ slug, membershipId: held.id }}
      defaultValue={{
        actionId: held.action?.id,
        organizationId: held.organization?.id,
        endsOn: held.endsOn ?? undefined,
      }}
      subject="Le rôle n’est pas enregistré"
      submitLabel="Enregistrer"
      closeHref={closeHref}
      keyed={false}
    >
      {(field) => (
        <>
          <p>{roleInWords(held)}</p>
          {ACTION_ROLES.includes(held.role) && (
            <SelectField {...field("actionId")} label="Action suivie" options={choices.actions.map(actionOption)} />
          )}
          <RoleTerms field={field} choices={choices} />
        </>
      )}
    </CommandForm>
  );
}
