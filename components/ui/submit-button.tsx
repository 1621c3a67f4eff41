"use client";

import { RefreshCw } from "lucide-react";
import type { MouseEvent, ReactNode } from "react";
import { useFormStatus } from "react-dom";
import { Button, type ButtonVariant } from "./button";

type SubmitButtonProps = {
  children: ReactNode;
  pendingLabel?: string;
  variant?: ButtonVariant;
  size?: "regular" | "mini";
  icon?: ReactNode;
  name?: string;
  value?: string;
  form?: string;
  className?: string;
};

/** Names its result. Never disabled: while the form is being sent it says so and ignores further presses. */
export function SubmitButton({
  children,
  pendingLabel = "Enregistrement…",
  icon,
  variant = "primary",
  ...rest
}: SubmitButtonProps) {
  const { pending } = useFormStatus();

  function ignoreWhenPending(event: MouseEvent) {
    if (pending) event.preventDefault();
  }
  return (
    <Button
      {...rest}
      type="submit"
      variant={variant}
      aria-disabled={pending}
      onClick={ignoreWhenPending}
      icon={pending ? <RefreshCw aria-hidden="true" className="motion-safe:animate-spin" /> : icon}
    >
      {pending ? pendingLabel : children}
    </Button>
  );
}
