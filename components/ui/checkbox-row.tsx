import type { ChangeEventHandler, ReactNode } from "react";
import { FieldError, hasError } from "./field";
import { ChoiceRow } from "./radio-list";

type CheckboxRowProps = {
  id: string;
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: string[] | undefined;
  value?: string;
  defaultChecked?: boolean | undefined;
  onChange?: ChangeEventHandler<HTMLInputElement>;
};

export function CheckboxRow({ id, error, hint, ...input }: CheckboxRowProps) {
  const described = hasError(error) ? `${id}-error` : undefined;
  return (
    <div>
      <ChoiceRow type="checkbox" id={id} help={hint} invalid={hasError(error)} describedBy={described} {...input} />
      <FieldError id={id} error={error} />
    </div>
  );
}
