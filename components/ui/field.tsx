import clsx from "clsx";
import { CircleAlert } from "lucide-react";
import type { ReactNode } from "react";

/** What every field takes; a field is required unless it says « facultatif ». */
export type FieldProps = {
  id: string;
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: string[] | undefined;
  optional?: boolean | undefined;
};

type FieldParts = Pick<FieldProps, "id" | "hint" | "error">;

/** The aria attributes that tie an input to its hint and its error. */
export function fieldAria({ id, hint, error }: FieldParts, extra?: string) {
  const invalid = hasError(error);
  const describedBy = clsx(hint !== undefined && `${id}-hint`, invalid && `${id}-error`, extra);
  return {
    ...(invalid && { "aria-invalid": true as const }),
    ...(describedBy !== "" && { "aria-describedby": describedBy }),
  };
}

export function hasError(error: string[] | undefined): boolean {
  return error !== undefined && error.length > 0;
}

type FrameProps = Omit<FieldProps, "name"> & { className?: string | undefined; children: ReactNode; after?: ReactNode };

export function FieldFrame({ id, label, hint, error, optional, className, children, after }: FrameProps) {
  return (
    <div className={clsx("grid min-w-0 content-start gap-1", className)}>
      <label htmlFor={id} className="text-13 font-demi">
        {label}
        {optional && <OptionalMark />}
      </label>
      <FieldHint id={id} hint={hint} />
      {children}
      {after}
      <FieldError id={id} error={error} />
    </div>
  );
}

/** The same frame for a set of radios: the legend names the group. */
export function FieldGroup({ id, label, hint, error, optional, className, children, after }: FrameProps) {
  return (
    <fieldset
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a radiogroup may be invalid, a group may not.
      role="radiogroup"
      className={clsx("grid min-w-0 content-start gap-1", className)}
      {...fieldAria({ id, hint, error })}
    >
      <legend className="mb-1 text-13 font-demi">
        {label}
        {optional && <OptionalMark />}
      </legend>
      <FieldHint id={id} hint={hint} />
      {children}
      {after}
      <FieldError id={id} error={error} />
    </fieldset>
  );
}

export function FieldHint({ id, hint }: Pick<FieldParts, "id" | "hint">) {
  if (hint === undefined) return null;
  return (
    <p id={`${id}-hint`} className="text-13 text-encre-3">
      {hint}
    </p>
  );
}

export function FieldError({ id, error }: Pick<FieldParts, "id" | "error">) {
  if (!hasError(error)) return null;
  return (
    <p id={`${id}-error`} className="flex gap-1.5 text-13 font-demi text-st-retard">
      <CircleAlert aria-hidden="true" className="mt-px" />
      <span>{error?.join(" ")}</span>
    </p>
  );
}

function OptionalMark() {
  return <span className="font-normal text-encre-3"> (facultatif)</span>;
}

/** Lays fields side by side, one under the other on a phone. */
export function FieldRow({ columns = 2, children }: { columns?: 2 | 3; children: ReactNode }) {
  return (
    <div className={clsx("grid items-start gap-x-3 gap-y-5", columns === 2 ? "sm:grid-cols-2" : "sm:grid-cols-3")}>
      {children}
    </div>
  );
}
