import type { ChangeEventHandler, ReactNode } from "react";
import { FieldGroup, type FieldProps } from "./field";

export type RadioOption = { value: string; label: ReactNode; help?: ReactNode; mark?: ReactNode };

type RadioListProps = FieldProps & {
  options: readonly RadioOption[];
  defaultValue?: string | undefined;
  onChange?: ChangeEventHandler<HTMLInputElement>;
};

export function RadioList({ id, name, options, defaultValue, onChange, ...group }: RadioListProps) {
  return (
    <FieldGroup id={id} {...group}>
      {options.map((option, rank) => (
        <ChoiceRow
          key={option.value}
          type="radio"
          id={rank === 0 ? id : `${id}-${option.value}`}
          name={name}
          value={option.value}
          label={option.label}
          help={option.help}
          mark={option.mark}
          defaultChecked={option.value === defaultValue}
          {...(onChange && { onChange })}
        />
      ))}
    </FieldGroup>
  );
}

type ChoiceRowProps = {
  type: "radio" | "checkbox";
  id: string;
  name: string;
  value?: string;
  label: ReactNode;
  help?: ReactNode;
  mark?: ReactNode;
  defaultChecked?: boolean | undefined;
  describedBy?: string | undefined;
  invalid?: boolean;
  onChange?: ChangeEventHandler<HTMLInputElement>;
};

export function ChoiceRow({ label, help, mark, describedBy, invalid, ...input }: ChoiceRowProps) {
  const helpId = help === undefined ? undefined : `${input.id}-help`;
  return (
    <div className="relative flex items-start gap-2.5 py-1.25 text-14 pointer-coarse:min-h-11 pointer-coarse:py-2.5">
      <input
        {...input}
        className="choice-mark after:absolute after:inset-0"
        aria-describedby={describedBy ?? helpId}
        {...(invalid && { "aria-invalid": true })}
      />
      {mark}
      <div>
        <label htmlFor={input.id}>{label}</label>
        {help !== undefined && (
          <p id={helpId} className="text-13 text-encre-3">
            {help}
          </p>
        )}
      </div>
    </div>
  );
}
