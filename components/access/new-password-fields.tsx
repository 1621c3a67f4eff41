import type { FieldProps } from "@/components/ui/field";
import { PASSWORD_RULE } from "@/domain/access/password";
import { PasswordField } from "./password-field";

type Binding = Pick<FieldProps, "id" | "name" | "error">;

export function NewPasswordFields({ field }: { field: (name: "password" | "again") => Binding }) {
  return (
    <>
      <PasswordField
        {...field("password")}
        label="Nouveau mot de passe"
        hint={PASSWORD_RULE}
        autoComplete="new-password"
      />
      <PasswordField {...field("again")} label="Le même, une seconde fois" autoComplete="new-password" />
    </>
  );
}
