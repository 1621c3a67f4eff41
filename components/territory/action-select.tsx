import { SelectField } from "@/components/ui/select-field";
import type { FullAction } from "@/server/territory/visible-contract";

/** The filter of a list by action; its value is the number of the action. */
export function ActionSelect({ actions, current }: { actions: readonly FullAction[]; current: number | null }) {
  return (
    <SelectField
      id="action"
      name="action"
      label="Action"
      prompt="Toutes"
      defaultValue={current ?? ""}
      options={actions.map(({ number, shortTitle }) => ({ value: String(number), label: `${number} · ${shortTitle}` }))}
      className="max-sm:col-span-2 sm:w-48"
    />
  );
}
