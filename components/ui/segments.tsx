import type { ChangeEventHandler, ReactNode } from "react";
import { FieldGroup, type FieldProps } from "./field";

export type SegmentOption = { value: string; label: string; icon?: ReactNode };

type SegmentsProps = FieldProps & {
  options: readonly SegmentOption[];
  defaultValue?: string | undefined;
  onChange?: ChangeEventHandler<HTMLInputElement>;
  after?: ReactNode;
};

/** A short exclusive choice, side by side; the first radio carries the field's id so that an error link reaches it. */
export function Segments({ id, name, options, defaultValue, onChange, ...group }: SegmentsProps) {
  return (
    <FieldGroup id={id} {...group}>
      <div className="grid auto-cols-fr grid-flow-col rounded-2 border border-bord bg-surface">
        {options.map((option, rank) => (
          <label
            key={option.value}
            className="relative flex min-h-[calc(var(--h-controle)-2px)] items-center justify-center gap-2 border-l border-bord px-2 py-1 text-center text-14 first:border-l-0 has-checked:bg-encre has-checked:font-demi has-checked:text-page has-focus-visible:z-1 has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus"
          >
            <input
              type="radio"
              id={rank === 0 ? id : `${id}-${option.value}`}
              name={name}
              value={option.value}
              defaultChecked={option.value === defaultValue}
              {...(onChange && { onChange })}
              className="absolute inset-0 opacity-0"
            />
            {option.icon}
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </FieldGroup>
  );
}
