"use client";

import { type ReactNode, useActionState, useCallback, useEffect, useRef } from "react";
import type { ButtonVariant } from "./button";
import { type Answer, type Command, refusalIn } from "./command-answer";
import { Note } from "./note";
import { SubmissionKey } from "./submission-key";
import { SubmitButton } from "./submit-button";
import { useToast } from "./toast";
import { useHydrated } from "./use-hydrated";

const IDLE: Answer = { status: "idle" };

type GestureLook = {
  /** What the gesture is about. */
  hidden: Record<string, string>;
  label: ReactNode;
  pendingLabel?: string;
  variant?: ButtonVariant;
  size?: "regular" | "mini";
  icon?: ReactNode;
  className?: string;
  /** What one submission key stands for: a new one is drawn when it changes. Without it the gesture carries none. */
  keyed?: string;
};

/**
 * A gesture with nothing to fill in. `say` tells the success; by default the message that stays, which an open drawer would
 * hide. It is told as soon as the answer comes: the page that comes with it may have taken the button away.
 */
export function useGesture(command: Command, say?: (message: string) => void) {
  const { show } = useToast();
  const toast = useCallback((message: string) => show({ message }), [show]);
  const tell = say ?? toast;
  const told = useRef<Answer>(IDLE);
  async function telling(previous: Answer, formData: FormData): Promise<Answer> {
    const answer = await command(previous, formData);
    if (answer.status === "done") {
      told.current = answer;
      tell(answer.message);
    }
    return answer;
  }
  // Before scripts have run, only the command itself can be sent.
  const [answer, submit] = useActionState(useHydrated() ? telling : command, IDLE);
  useEffect(() => {
    if (answer.status === "done" && told.current !== answer) tell(answer.message);
  }, [answer, tell]);
  return { submit, answer, refusal: refusalIn(answer) };
}

export function GestureButton({
  submit,
  hidden,
  label,
  keyed,
  ...button
}: GestureLook & { submit: (formData: FormData) => void }) {
  return (
    <form action={submit} className="grid min-w-0">
      {keyed !== undefined && <SubmissionKey key={keyed} />}
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
};

/** One button, its refusal under it. */
export function GestureForm({ command, say, ...look }: GestureFormProps) {
  const { submit, refusal } = useGesture(command, say);
  return (
    <div className="grid min-w-0 gap-2">
      <GestureButton submit={submit} {...look} />
      {refusal !== "" && <Note tone="error" role="alert" title={refusal} />}
    </div>
  );
}
