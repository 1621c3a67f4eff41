"use client";

import { type ReactNode, useActionState, useCallback } from "react";
import type { ButtonVariant } from "./button";
import type { Answer, Command } from "./command-answer";
import { Note } from "./note";
import { SubmitButton } from "./submit-button";
import { useToast } from "./toast";
import { useSaid } from "./use-said";

type GestureFormProps = {
  command: Command;
  /** What the gesture is about. */
  hidden: Record<string, string>;
  label: ReactNode;
  pendingLabel?: string;
  variant?: ButtonVariant;
  size?: "regular" | "mini";
  className?: string;
  /** What to show with the answer when the gesture gives a link to hand over. */
  handOver?: (link: string, message: string) => ReactNode;
  /** Where the success is said; by default the message that stays, which an open drawer would hide. */
  say?: (message: string) => void;
};

/** A gesture with nothing to fill in: one button, its refusal under it, its success said elsewhere: the button may be gone by then. */
export function GestureForm({ command, hidden, label, handOver, say, className, ...button }: GestureFormProps) {
  const [answer, submit] = useActionState<Answer, FormData>(command, { status: "idle" });
  const link = answer.status === "done" ? answer.link : undefined;
  const refusal =
    answer.status === "invalid"
      ? Object.values(answer.result.error ?? {})
          .flat()
          .join(" ")
      : "";
  const { show } = useToast();
  const toast = useCallback((message: string) => show({ message }), [show]);
  useSaid(answer, handOver ? nothing : (say ?? toast));
  return (
    <form action={submit} className="grid min-w-0 gap-2">
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <SubmitButton size="regular" variant="neutral" {...button} {...(className !== undefined && { className })}>
        {label}
      </SubmitButton>
      {refusal !== "" && <Note tone="error" role="alert" title={refusal} />}
      {answer.status === "done" && link && handOver?.(link, answer.message)}
    </form>
  );
}

function nothing() {}
