import { ChevronDown } from "lucide-react";
import type { ComponentProps } from "react";
import { FieldFrame, type FieldProps, fieldAria } from "./field";

export type SelectOption = { value: string; label: string; disabled?: boolean };

type SelectFieldProps = FieldProps &
  Omit<ComponentProps<"select">, keyof FieldProps | "children"> & { options: readonly SelectOption[]; prompt?: string };

export function SelectField({
  id,
  label,
  hint,
  error,
  optional,
  options,
  prompt,
  className,
  ...select
}: SelectFieldProps) {
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error} optional={optional} className={className}>
      <span className="relative block">
        <select {...select} id={id} className="control appearance-none pr-8" {...fieldAria({ id, hint, error })}>
          {prompt !== undefined && <option value="">{prompt}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value} disabled={option.disabled}>
              {option.label}
            </option>
          ))}
        </select>
        <span
          className="pointer-events-none absolute inset-y-0 right-2.5 grid place-items-center text-encre-3"
          aria-hidden="true"
        >
          <ChevronDown />
        </span>
      </span>
    </FieldFrame>
  );
}
