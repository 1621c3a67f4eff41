import clsx from "clsx";
import { FieldError, FieldHint, type FieldProps, hasError } from "./field";
import { ChoiceRow } from "./radio-list";

type CheckboxListProps = FieldProps & {
  options: readonly { value: string; label: string }[];
  /** The values ticked at first. */
  ticked?: readonly string[];
  className?: string;
};

/** Several of a list: the boxes share one name, the legend names them all. */
export function CheckboxList({ id, name, label, hint, error, options, ticked = [], className }: CheckboxListProps) {
  const described = clsx(hint !== undefined && `${id}-hint`, hasError(error) && `${id}-error`);
  return (
    <fieldset
      className={clsx("grid min-w-0 content-start gap-1", className)}
      {...(described !== "" && { "aria-describedby": described })}
    >
      <legend className="mb-1 text-13 font-demi">{label}</legend>
      <FieldHint id={id} hint={hint} />
      {options.map(({ value, label: text }, rank) => (
        <ChoiceRow
          key={value}
          type="checkbox"
          id={rank === 0 ? id : `${id}-${value}`}
          name={name}
          value={value}
          label={text}
          defaultChecked={ticked.includes(value)}
          invalid={hasError(error)}
        />
      ))}
      <FieldError id={id} error={error} />
    </fieldset>
  );
}
