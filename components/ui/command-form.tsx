"use client";

import { type SubmissionResult, useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import type { Route } from "next";
import { type ReactNode, useActionState, useEffect, useRef } from "react";
import type { z } from "zod";
import { type Conflict, ConflictPanel } from "./conflict-panel";
import { DrawerBody, DrawerCancel, DrawerFooter, DrawerForm } from "./drawer-parts";
import { ErrorSummary } from "./error-summary";
import { Note } from "./note";
import { SubmissionKey } from "./submission-key";
import { SubmitButton } from "./submit-button";
import { useDoneMessage } from "./use-done-message";

/** What may be taken back within ten seconds. */
export type Undo = { what: "expense" | "milestone"; id: string; key: string };

/** What a form reads of its command's answer, whatever the command. */
export type Answer =
  | { status: "idle" }
  | { status: "done"; at: number; message: string; undo?: Undo; link?: string }
  | { status: "invalid"; result: SubmissionResult }
  | { status: "conflict"; result: SubmissionResult; report: Conflict };

export type Command = (previous: Answer, formData: FormData) => Promise<Answer>;
type Bound = { id: string; name: string; error: string[] | undefined; defaultValue: string | undefined };

type CommandFormProps<Schema extends z.ZodType> = {
  command: Command;
  schema: Schema;
  /** Values sent along and never shown: what the gesture is about. */
  hidden: Record<string, string | number | undefined>;
  defaultValue?: Record<string, string | undefined>;
  /** « La dépense n’est pas enregistrée » */
  subject: string;
  submitLabel: ReactNode;
  closeHref: Route;
  /** Gestures carry a key so that sending one twice records it once; edits carry a version instead. */
  keyed?: boolean;
  children: (field: (name: keyof z.input<Schema> & string) => Bound) => ReactNode;
};

/**
 * The one way a drawer sends a command: the same schema on both sides, errors under the fields and summed up on top,
 * nothing typed ever lost, a conflict shown field by field, a message that outlives the drawer.
 */
export function CommandForm<Schema extends z.ZodType>(props: CommandFormProps<Schema>) {
  const { command, schema, hidden, defaultValue, subject, submitLabel, closeHref, keyed = true, children } = props;
  const [answer, submit] = useActionState<Answer, FormData>(command, { status: "idle" });
  const own = useRef<HTMLFormElement>(null);
  const [form, fields] = useForm<Record<string, unknown>>({
    lastResult: answer.status === "invalid" || answer.status === "conflict" ? answer.result : null,
    onValidate: ({ formData }) => parseWithZod(formData, { schema }) as never,
    shouldValidate: "onSubmit",
    shouldRevalidate: "onInput",
    ...(defaultValue && { defaultValue }),
  });
  useDoneMessage(answer, closeHref);
  useEffect(() => {
    if (answer.status === "conflict") own.current?.querySelector<HTMLElement>("[data-conflict]")?.focus();
  }, [answer]);
  const conflict = answer.status === "conflict" ? answer.report : null;
  const sent = conflict ? { ...hidden, version: conflict.version } : hidden;
  const faults = Object.entries(form.allErrors).flatMap(([name, messages]) =>
    name ? messages.map((message) => ({ id: fields[name]?.id ?? name, message })) : [],
  );

  return (
    <DrawerForm ref={own} id={form.id} onSubmit={form.onSubmit} action={submit}>
      <DrawerBody>
        {answer.status === "done" && <Note tone="ok" role="status" title={answer.message} />}
        <ErrorSummary subject={subject} faults={faults} submission={answer} />
        {faults.length === 0 && form.errors && <Note tone="error" role="alert" title={form.errors.join(" ")} />}
        {conflict && <ConflictPanel conflict={conflict} choose={(name, value) => form.update({ name, value })} />}
        {keyed && <SubmissionKey />}
        {Object.entries(sent).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value ?? ""} readOnly />
        ))}
        {children((name) => {
          const field = fields[name];
          const initial = field?.initialValue;
          return {
            id: field?.id ?? name,
            name,
            error: field?.errors,
            defaultValue: typeof initial === "string" ? initial : undefined,
          };
        })}
      </DrawerBody>
      <DrawerFooter>
        <SubmitButton>{conflict ? "Enregistrer cette version" : submitLabel}</SubmitButton>
        <DrawerCancel closeHref={closeHref}>{conflict ? "Abandonner ma saisie" : "Annuler"}</DrawerCancel>
      </DrawerFooter>
    </DrawerForm>
  );
}
