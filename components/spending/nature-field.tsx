import { Segments } from "@/components/ui/segments";
import type { FieldBinding } from "@/components/ui/use-command";
import { NATURES } from "@/domain/budget/by-year";
import { NATURE_LABELS } from "@/domain/spending/nature.labels";

/** Investment unless told otherwise. */
export function NatureField(field: FieldBinding) {
  return (
    <Segments
      {...field}
      label="Nature de la dépense"
      options={NATURES.map((value) => ({ value, label: NATURE_LABELS[value] }))}
    />
  );
}
