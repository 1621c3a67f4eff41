import { Calendar } from "lucide-react";
import type { ComponentProps, ReactNode } from "react";
import { FieldFrame, type FieldProps, fieldAria } from "./field";
import { FieldIcon } from "./text-field";

type DateFieldProps = FieldProps & Omit<ComponentProps<"input">, keyof FieldProps | "type"> & { after?: ReactNode };

/** A native date: its picker opens from the icon on the left, which covers the browser's own indicator. */
export function DateField({ id, label, hint, error, optional, className, after, ...input }: DateFieldProps) {
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error} optional={optional} className={className}>
      <span className="relative block">
        <FieldIcon>
          <Calendar />
        </FieldIcon>
        <input
          {...input}
          id={id}
          type="date"
          className="control date-control pl-8.5"
          {...fieldAria({ id, hint, error })}
        />
        {after && (
          <span className="pointer-events-none absolute inset-y-0 right-2.5 grid place-items-center text-encre-3">
            {after}
          </span>
        )}
      </span>
    </FieldFrame>
  );
}
