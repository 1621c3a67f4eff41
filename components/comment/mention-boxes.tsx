import { ChevronRight } from "lucide-react";
import { CheckboxList } from "@/components/ui/checkbox-list";
import type { FieldBinding } from "@/components/ui/use-command";

/** Someone or a role one may call; `state` when they sit with the State. */
export type CallableOption = { key: string; name: string; help: string; state: boolean };

type MentionBoxesProps = { field: FieldBinding; callable: readonly CallableOption[]; mixed: boolean };

/** The same people and roles as boxes to tick: for who would rather not type, or can't. */
export function MentionBoxes({ field: { defaultValue: _none, ...field }, callable, mixed }: MentionBoxesProps) {
  if (callable.length === 0) return null;
  const options = callable.map(({ key, name, help }) => ({ value: key, label: `${name}, ${help}` }));
  return (
    <details className="group/boxes" open={field.error !== undefined}>
      <summary className="flex min-h-7 cursor-pointer items-center gap-1.5 text-13 font-demi pointer-coarse:min-h-11">
        <ChevronRight aria-hidden="true" className="size-4 group-open/boxes:rotate-90" />
        Prévenir des personnes
      </summary>
      <div className="mt-2 pl-5.5">
        <CheckboxList
          {...field}
          label="Recevront une notification"
          {...(mixed && { hint: "Un commentaire interne ne prévient que la préfecture" })}
          options={options}
        />
      </div>
    </details>
  );
}
