"use client";

import { type FieldMetadata, type FormMetadata, type SubmissionResult, useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import type { Route } from "next";
import { useRouter } from "next/navigation";
import { type ReactNode, useActionState, useEffect } from "react";
import type { z } from "zod";
import { type Conflict, ConflictPanel } from "./conflict-panel";
import { DrawerBody, DrawerCancel, DrawerFooter, DrawerForm } from "./drawer-parts";
import { ErrorSummary } from "./error-summary";
import { Note } from "./note";
import { SubmissionKey } from "./submission-key";
import { SubmitButton } from "./submit-button";
import { useToast } from "./toast";

type Fields<Schema extends z.ZodType> = Required<{
  [Name in keyof z.input<Schema> & string]: FieldMetadata<
    z.input<Schema>[Name],
    z.input<Schema> & Record<string, unknown>,
    string[]
  >;
}>;

/** What a form reads of its command's answer, whatever the command. */
export type Answer<Undo> =
  | { status: "idle" }
  | { status: "done"; at: number; message: string; undo?: Undo; link?: string }
  | { status: "invalid"; result: SubmissionResult }
  | { status: "conflict"; result: SubmissionResult; report: Conflict };

type CommandFormProps<Schema extends z.ZodType, Undo> = {
  command: (previous: Answer<Undo>, formData: FormData) => Promise<Answer<Undo>>;
  schema: Schema;
  /** Values sent along and never shown: what the gesture is about. */
  hidden: Record<string, string | number | undefined>;
  defaultValue?: Record<string, string | undefined>;
  /** « La dépense n’est pas enregistrée » */
  subject: string;
  submitLabel: ReactNode;
  closeHref: Route;
  /** The ten-second « Annuler » of the message, if the gesture can be taken back. */
  undo?: (undo: Undo) => ReactNode;
  /** Fields besides those of the schema whose names start the list of faults. */
  children: (fields: Fields<Schema>, form: FormMetadata<Record<string, unknown>, string[]>) => ReactNode;
};

/**
 * The one way a drawer sends a command: same schema on both sides, errors under the fields and summed up on top,
 * nothing typed ever lost, a conflict shown field by field, a message that outlives the drawer.
 */
export function CommandForm<Schema extends z.ZodType, Undo>(props: CommandFormProps<Schema, Undo>) {
  const { command, schema, hidden, defaultValue, subject, submitLabel, closeHref, undo, children } = props;
  const [answer, submit] = useActionState(command, { status: "idle" } as Answer<Undo>);
  const [form, fields] = useForm<Record<string, unknown>>({
    lastResult: answer.status === "invalid" || answer.status === "conflict" ? answer.result : null,
    onValidate: ({ formData }) => parseWithZod(formData, { schema }) as never,
    shouldValidate: "onSubmit",
    shouldRevalidate: "onInput",
    ...(defaultValue && { defaultValue }),
  });
  useDone(answer, closeHref, undo);
  const conflict = answer.status === "conflict" ? answer.report : null;
  const sent = conflict ? { ...hidden, version: conflict.version } : hidden;

  return (
    <DrawerForm id={form.id} onSubmit={form.onSubmit} action={submit}>
      <DrawerBody>
        {answer.status === "done" && <Note tone="ok" role="status" title={answer.message} />}
        <ErrorSummary subject={subject} faults={faults(fields, form.errors)} submission={answer} />
        {conflict && <ConflictPanel conflict={conflict} choose={(name, value) => form.update({ name, value })} />}
        <SubmissionKey answer={answer} />
        {Object.entries(sent).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value ?? ""} readOnly />
        ))}
        {children(fields as unknown as Fields<Schema>, form)}
      </DrawerBody>
      <DrawerFooter>
        <SubmitButton>{conflict ? "Enregistrer cette version" : submitLabel}</SubmitButton>
        <DrawerCancel closeHref={closeHref}>{conflict ? "Abandonner ma saisie" : "Annuler"}</DrawerCancel>
      </DrawerFooter>
    </DrawerForm>
  );
}

/** What a field component of this folder takes from its Conform metadata. */
export function bind<Value>(field: FieldMetadata<Value, Record<string, unknown>, string[]>) {
  return {
    id: field.id,
    name: field.name,
    error: field.errors,
    defaultValue: typeof field.initialValue === "string" ? field.initialValue : undefined,
  };
}

function faults(
  fields: Record<string, FieldMetadata<unknown, Record<string, unknown>, string[]>>,
  formErrors: string[] | undefined,
) {
  return [];
}

function useDone<Undo>(answer: Answer<Undo>, closeHref: Route, undo: ((undo: Undo) => ReactNode) | undefined) {
  const toast = useToast();
  const router = useRouter();
  useEffect(() => {
    if (answer.status !== "done") return;
    toast.show({ message: answer.message, undo: answer.undo && undo?.(answer.undo) });
    router.replace(closeHref, { scroll: false });
  }, [answer, closeHref, undo, toast, router]);
}
