"use client";

import { type FormEvent, useState } from "react";
import { parseAmount } from "@/domain/shared/amount";
import { type CalendarDate, isCalendarDate } from "@/domain/shared/calendar-date";
import type { Cents } from "@/domain/shared/money";

/** What the fields of a form hold while they are filled in, to say what it would do. */
export function useTyped(initial: Record<string, string | undefined>) {
  const [typed, setTyped] = useState(initial);
  return {
    text: (name: string) => typed[name] ?? "",
    amount: (name: string): Cents | null => amountOf(typed[name]),
    date: (name: string, otherwise: CalendarDate): CalendarDate => {
      const text = typed[name] ?? "";
      return isCalendarDate(text) ? text : otherwise;
    },
    /** For an element around the fields: their events rise to it. */
    onInput: (event: FormEvent<HTMLElement>) => {
      const field = event.target;
      if (
        field instanceof HTMLInputElement ||
        field instanceof HTMLSelectElement ||
        field instanceof HTMLTextAreaElement
      )
        setTyped((before) => ({ ...before, [field.name]: field.value }));
    },
  };
}

function amountOf(text: string | undefined): Cents | null {
  const parsed = parseAmount(text ?? "");
  return parsed.ok && parsed.amount > 0 ? parsed.amount : null;
}
