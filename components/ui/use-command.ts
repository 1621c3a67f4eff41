"use client";

import { useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { useActionState } from "react";
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
  return {
    answer,
    field,
    faults,
    update: (name: string, value: string) => form.update({ name, value }),
    refusal: faults.length === 0 ? form.errors?.join(" ") : undefined,
    bind: { id: form.id, onSubmit: form.onSubmit, action: submit, noValidate: true },
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
