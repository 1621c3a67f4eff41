"use client";

import type { ComponentProps, FocusEvent } from "react";
import { formatAmountInput, parseAmount } from "@/domain/shared/amount";
import { FieldFrame, type FieldProps, fieldAria } from "./field";

type MoneyFieldProps = FieldProps & Omit<ComponentProps<"input">, keyof FieldProps | "type" | "inputMode">;

/** Accepts an amount as people type it and writes it back as « 412 600,00 » when they leave the field. */
export function MoneyField({ id, label, hint, error, optional, className, onBlur, ...input }: MoneyFieldProps) {
  function tidy(event: FocusEvent<HTMLInputElement>) {
    const parsed = parseAmount(event.currentTarget.value);
    if (parsed.ok) event.currentTarget.value = formatAmountInput(parsed.amount);
    onBlur?.(event);
  }
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error} optional={optional} className={className}>
      <span className="relative block">
        <input
          autoComplete="off"
          {...input}
          id={id}
          type="text"
          inputMode="decimal"
          onBlur={tidy}
          className="control pr-8"
          {...fieldAria({ id, hint, error })}
        />
        <span
          className="pointer-events-none absolute inset-y-0 right-2.5 grid place-items-center text-encre-3"
          aria-hidden="true"
        >
          €
        </span>
      </span>
    </FieldFrame>
  );
}
