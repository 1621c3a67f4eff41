"use client";

import type { Route } from "next";
import { type ReactNode, useEffect, useRef } from "react";
import type { z } from "zod";
import type { Command } from "./command-answer";
import { ConflictPanel } from "./conflict-panel";
import { DrawerBody, DrawerCancel, DrawerFooter, DrawerForm } from "./drawer-parts";
import { ErrorSummary } from "./error-summary";
import { Note } from "./note";
import { SubmissionKey } from "./submission-key";
import { SubmitButton } from "./submit-button";
import { type FieldBinding, useCommand } from "./use-command";
import { useDoneMessage } from "./use-done-message";

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
  children: (field: (name: FieldName<Schema>) => FieldBinding) => ReactNode;
};

/** A field of the schema, or one inside it: « months.2021-07 ». */
type FieldName<Schema extends z.ZodType> =
  | (keyof z.input<Schema> & string)
  | `${keyof z.input<Schema> & string}.${string}`;

/**
 * The one way a drawer sends a command: the same schema on both sides, errors under the fields and summed up on top,
 * nothing typed ever lost, a conflict shown field by field, a message that outlives the drawer.
 */
export function CommandForm<Schema extends z.ZodType>(props: CommandFormProps<Schema>) {
  const { command, schema, hidden, defaultValue, subject, submitLabel, closeHref, keyed = true, children } = props;
  const own = useRef<HTMLFormElement>(null);
  const { attempts, answer, field, faults, refusal, update, bind } = useCommand(command, schema, defaultValue);
  useDoneMessage(answer, closeHref);
  useEffect(() => {
    if (answer.status === "conflict") own.current?.querySelector<HTMLElement>("[data-conflict]")?.focus();
  }, [answer]);
  const conflict = answer.status === "conflict" ? answer.report : null;
  const sent = conflict ? { ...hidden, version: conflict.version } : hidden;

  return (
    <DrawerForm {...bind} ref={own}>
      <DrawerBody>
        {answer.status === "done" && <Note tone="ok" role="status" title={answer.message} />}
        <ErrorSummary subject={subject} faults={faults} submission={attempts} />
        {refusal && <Note tone="error" role="alert" title={refusal} />}
        {conflict && <ConflictPanel conflict={conflict} choose={update} />}
        {keyed && <SubmissionKey />}
        {Object.entries(sent).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value ?? ""} readOnly />
        ))}
        {children(field)}
      </DrawerBody>
      <DrawerFooter>
        <SubmitButton>{conflict ? "Enregistrer cette version" : submitLabel}</SubmitButton>
        <DrawerCancel closeHref={closeHref}>{conflict ? "Abandonner ma saisie" : "Annuler"}</DrawerCancel>
      </DrawerFooter>
    </DrawerForm>
  );
}
