import type { ComponentProps, ReactNode } from "react";
import { FieldFrame, type FieldProps, fieldAria } from "./field";

type TextFieldProps = FieldProps & Omit<ComponentProps<"input">, keyof FieldProps> & { icon?: ReactNode };

export function TextField({ id, label, hint, error, optional, icon, className, ...input }: TextFieldProps) {
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error} optional={optional} className={className}>
      <span className="relative block">
        {icon && <FieldIcon>{icon}</FieldIcon>}
        <input
          type="text"
          autoComplete="off"
          {...input}
          id={id}
          className={icon ? "control pl-8.5" : "control"}
          {...fieldAria({ id, hint, error })}
        />
      </span>
    </FieldFrame>
  );
}

export function FieldIcon({ children }: { children: ReactNode }) {
  return (
    <span
      className="pointer-events-none absolute inset-y-0 left-2.5 grid place-items-center text-encre-3"
      aria-hidden="true"
    >
      {children}
    </span>
  );
}
