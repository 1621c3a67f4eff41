"use client";

import { type ChangeEvent, type ComponentProps, useState } from "react";
import { quantity } from "@/domain/shared/format";
import { FieldFrame, type FieldProps, fieldAria, hasError } from "./field";

type TextAreaProps = FieldProps & Omit<ComponentProps<"textarea">, keyof FieldProps | "maxLength"> & { limit?: number };

/** Counts the signs against a limit without cutting what is pasted: the server has the last word. */
export function TextArea({ id, label, hint, error, optional, limit, className, onChange, ...textarea }: TextAreaProps) {
  const [length, setLength] = useState(String(textarea.defaultValue ?? textarea.value ?? "").length);

  function count(event: ChangeEvent<HTMLTextAreaElement>) {
    setLength(event.currentTarget.value.length);
    onChange?.(event);
  }
  const tooLong = limit !== undefined && length > limit;
  return (
    <FieldFrame
      id={id}
      label={label}
      hint={hint}
      error={error}
      optional={optional}
      className={className}
      after={limit !== undefined && <Count id={id} length={length} limit={limit} />}
    >
      <textarea
        rows={3}
        {...textarea}
        id={id}
        onChange={count}
        className="control resize-y py-1.75"
        {...fieldAria({ id, hint, error }, limit === undefined ? undefined : `${id}-count`)}
        {...(tooLong && !hasError(error) && { "aria-invalid": true })}
      />
    </FieldFrame>
  );
}

function Count({ id, length, limit }: { id: string; length: number; limit: number }) {
  const over = length - limit;
  return (
    <p id={`${id}-count`} className={over > 0 ? "text-13 font-demi text-st-retard" : "text-13 text-encre-3"}>
      {over > 0
        ? `${quantity(over, "signe", "signes")} de trop sur ${limit}`
        : `${quantity(length, "signe", "signes")} sur ${limit}`}
    </p>
  );
}
