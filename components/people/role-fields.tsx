import { RadioList } from "@/components/ui/radio-list";
import { SelectField } from "@/components/ui/select-field";
import type { FieldBinding } from "@/components/ui/use-command";
import { ROLE_HELP, ROLE_LABELS, ROLES } from "@/domain/access/roles";

export type ActionChoice = { id: string; number: number; title: string };
type RoleFieldsProps = { field: (name: "role" | "actionId") => FieldBinding; actions: readonly ActionChoice[] };

/** A role and, for those held on one action, which one: the style sheet alone brings the second field in. */
export function RoleFields({ field, actions }: RoleFieldsProps) {
  return (
    <div className="group/role grid gap-4">
      <RadioList
        {...field("role")}
        label="Rôle"
        options={ROLES.map((role) => ({ value: role, label: ROLE_LABELS[role], help: ROLE_HELP[role] }))}
      />
      <SelectField
        {...field("actionId")}
        label="Action suivie"
        prompt="Choisir une action"
        options={actions.map(({ id, number, title }) => ({ value: id, label: `${number} · ${title}` }))}
        className="hidden group-has-[input:is([value=PILOT],[value=INDUSTRIALIST]):checked]/role:grid"
      />
    </div>
  );
}
