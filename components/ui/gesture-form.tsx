"use client";

import { type ReactNode, useActionState, useCallback } from "react";
import type { ButtonVariant } from "./button";
import type { Answer, Command } from "./command-answer";
import { Note } from "./note";
import { SubmitButton } from "./submit-button";
import { useToast } from "./toast";
import { useSaid } from "./use-said";

type GestureLook = {
  /** What the gesture is about. */
  hidden: Record<string, string>;
  label: ReactNode;
  pendingLabel?: string;
  variant?: ButtonVariant;
  size?: "regular" | "mini";
  className?: string;
};

/**
 * A gesture with nothing to fill in, held by what outlives its button: a row that goes away takes the answer with it.
 * `say` tells the success; by default the message that stays, which an open drawer would hide.
 */
export function useGesture(command: Command, say?: (message: string) => void) {
  const [answer, submit] = useActionState<Answer, FormData>(command, { status: "idle" });
  const { show } = useToast();
  const toast = useCallback((message: string) => show({ message }), [show]);
  useSaid(answer, say ?? toast);
  const refusal =
    answer.status === "invalid"
      ? Object.values(answer.result.error ?? {})
          .flat()
          .join(" ")
      : "";
  return { submit, answer, refusal };
}

export function GestureButton({
  submit,
  hidden,
  label,
  ...button
}: GestureLook & { submit: (formData: FormData) => void }) {
  return (
    <form action={submit} className="grid min-w-0">
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <SubmitButton variant="neutral" {...button}>
        {label}
      </SubmitButton>
    </form>
  );
}

type GestureFormProps = GestureLook & {
  command: Command;
  say?: (message: string) => void;
  /** Without it nothing is shown, and what the gesture that ended it answered is still told. */
  offered?: boolean;
};

/** The gesture where its button stays: one button, its refusal under it. */
export function GestureForm({ command, say, offered = true, ...look }: GestureFormProps) {
  const { submit, refusal } = useGesture(command, say);
  if (!offered) return null;
  return (
    <div className="grid min-w-0 gap-2">
      <GestureButton submit={submit} {...look} />
      {refusal !== "" && <Note tone="error" role="alert" title={refusal} />}
    </div>
  );
}
