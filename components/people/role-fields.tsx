import { CheckboxList } from "@/components/ui/checkbox-list";
import { DateField } from "@/components/ui/date-field";
import { RadioList } from "@/components/ui/radio-list";
import { SelectField } from "@/components/ui/select-field";
import type { FieldBinding } from "@/components/ui/use-command";
import { ROLE_HELP, ROLE_LABELS, ROLES } from "@/domain/access/roles";
import type { CalendarDate } from "@/domain/shared/calendar-date";

export type ActionChoice = { id: string; number: number; title: string };
/** What a role may be held over, on whose behalf, and from which day it may end. */
export type RoleChoices = {
  actions: readonly ActionChoice[];
  organizations: readonly { id: string; name: string }[];
  today: CalendarDate;
};
type Name = "role" | "actionIds" | "organizationId" | "endsOn";
type RoleFieldsProps = { field: (name: Name) => FieldBinding; choices: RoleChoices };

export const actionOption = ({ id, number, title }: ActionChoice) => ({ value: id, label: `${number} · ${title}` });

/** A role and, for those held on actions, which ones: the style sheet alone brings the second field in. */
export function RoleFields({ field, choices }: RoleFieldsProps) {
  const { defaultValue: _none, ...actionIds } = field("actionIds");
  return (
    <div className="group/role grid gap-4">
      <RadioList
        {...field("role")}
        label="Rôle"
        options={ROLES.map((role) => ({ value: role, label: ROLE_LABELS[role], help: ROLE_HELP[role] }))}
      />
      <CheckboxList
        {...actionIds}
        label="Actions suivies"
        options={choices.actions.map(actionOption)}
        className="hidden group-has-[input:is([value=PILOT],[value=INDUSTRIALIST]):checked]/role:grid"
      />
      <RoleTerms field={field} choices={choices} />
    </div>
  );
}

type RoleTermsProps = { field: (name: "organizationId" | "endsOn") => FieldBinding; choices: RoleChoices };

/** On whose behalf a role is held, and until when. */
export function RoleTerms({ field, choices: { organizations, today } }: RoleTermsProps) {
  const organization = field("organizationId");
  return (
    <>
      <SelectField
        {...organization}
        defaultValue={organization.defaultValue ?? ""}
        label="Au titre de"
        optional
        hint="Décide de ce que lisent les financeurs d’une action"
        prompt="Aucun organisme"
        options={organizations.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <DateField
        {...field("endsOn")}
        label="Dernier jour du rôle"
        optional
        hint="Le rôle s’arrête de lui-même le lendemain"
        min={today}
      />
    </>
  );
}
