import { KeyRound } from "lucide-react";
import type { ReactNode } from "react";
import type { FieldProps } from "@/components/ui/field";
import { TextField } from "@/components/ui/text-field";

type PasswordFieldProps = FieldProps & {
  autoComplete: "current-password" | "new-password";
  hint?: ReactNode;
  defaultValue?: string | undefined;
};

/** A secret is never written back into the page: whatever the form keeps, this field starts empty. */
export function PasswordField({ defaultValue: _kept, ...field }: PasswordFieldProps) {
  return <TextField {...field} type="password" spellCheck={false} icon={<KeyRound />} />;
}
