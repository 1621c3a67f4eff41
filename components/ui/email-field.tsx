import { Mail } from "lucide-react";
import type { ComponentProps } from "react";
import { TextField } from "./text-field";

type EmailFieldProps = Omit<ComponentProps<typeof TextField>, "label" | "type" | "icon">;

/** The address someone works under, typed as it is: no capital, no underlining. */
export function EmailField(props: EmailFieldProps) {
  return (
    <TextField
      {...props}
      type="email"
      label="Adresse électronique professionnelle"
      icon={<Mail />}
      autoCapitalize="none"
      spellCheck={false}
    />
  );
}
