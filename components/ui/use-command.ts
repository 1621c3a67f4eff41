"use client";

import { useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { type FormEvent, useActionState, useEffect, useRef, useState } from "react";
import type { z } from "zod";
import { ownFields } from "@/domain/shared/input";
import type { Answer, Command } from "./command-answer";
import type { FieldFault } from "./error-summary";

export type FieldBinding = { id: string; name: string; error: string[] | undefined; defaultValue: string | undefined };

/**
 * A form and its command: the same schema on both sides, errors by field, nothing typed ever lost.
 * Names of nested fields are paths (« months.2020-03 »).
 */
export function useCommand<Schema extends z.ZodType>(
  command: Command,
  schema: Schema,
  defaultValue?: Record<string, unknown>,
) {
  const [answer, submit] = useActionState<Answer, FormData>(command, { status: "idle" });
  const [form, fields] = useForm<Record<string, unknown>>({
    lastResult: answer.status === "invalid" || answer.status === "conflict" ? answer.result : null,
    onValidate: ({ formData }) => parseWithZod(ownFields(formData), { schema }) as never,
    shouldValidate: "onSubmit",
    shouldRevalidate: "onInput",
    ...(defaultValue && { defaultValue: defaultValue as Record<string, string> }),
  });
  const idOf = (name: string) => fields[name]?.id ?? `${form.id}-${name}`;
  const initial = (name: string) =>
    name.split(".").reduce<unknown>((value, key) => (isRecord(value) ? value[key] : undefined), form.initialValue);

  function field(name: string): FieldBinding {
    const value = initial(name);
    return {
      id: idOf(name),
      name,
      error: form.allErrors[name],
      defaultValue: typeof value === "string" ? value : undefined,
    };
  }
  const faults = Object.entries(form.allErrors).flatMap(([name, messages]): (FieldFault & { name: string })[] =>
    name ? messages.map((message) => ({ id: idOf(name), name, message })) : [],
  );
  useResetWhenDone(answer, form.id);
  useTypedBefore(form.id);
  const { attempts, tried } = useAttempts(answer);

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    form.onSubmit(event);
    if (event.defaultPrevented) tried();
  }
  return {
    answer,
    attempts,
    field,
    faults,
    update: (name: string, value: string) => form.update({ name, value }),
    refusal: faults.length === 0 ? form.errors?.join(" ") : undefined,
    bind: { id: form.id, onSubmit, action: submit, noValidate: true },
  };
}

/**
 * React empties a form after every sending, refused or not: only one that is done may be. It does so while its own
 * events are off, hence the listener on the element itself.
 */
function useResetWhenDone(answer: Answer, formId: string) {
  const done = useRef(false);
  useEffect(() => {
    const form = document.getElementById(formId);
    const keep = (event: Event) => {
      if (!done.current) event.preventDefault();
    };
    form?.addEventListener("reset", keep);
    return () => form?.removeEventListener("reset", keep);
  }, [formId]);
  useEffect(() => {
    if (answer.status !== "done") return;
    const form = document.getElementById(formId);
    done.current = true;
    if (form instanceof HTMLFormElement) form.reset();
    done.current = false;
  }, [answer, formId]);
}

/** What was typed before the page came alive is told to whatever watches the fields: labels, effects, totals. */
function useTypedBefore(formId: string) {
  useEffect(() => {
    const form = document.getElementById(formId);
    if (!(form instanceof HTMLFormElement)) return;
    for (const field of form.elements) {
      const text =
        field instanceof HTMLTextAreaElement || (field instanceof HTMLInputElement && field.type !== "hidden");
      if (text && field.value !== field.defaultValue) field.dispatchEvent(new Event("input", { bubbles: true }));
    }
  }, [formId]);
}

/** Counts the attempts the browser or the server turned down, so that the list of faults takes the focus each time. */
function useAttempts(answer: Answer) {
  const [attempts, setAttempts] = useState(0);
  useEffect(() => {
    if (answer.status !== "idle") setAttempts((count) => count + 1);
  }, [answer]);
  return { attempts, tried: () => setAttempts((count) => count + 1) };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
