"use client";

import type { Route } from "next";
import { CommandForm } from "@/components/ui/command-form";
import { Drawer } from "@/components/ui/drawer";
import { changePasswordInput } from "@/domain/people/people.schema";
import { changePassword } from "@/server/access/access.commands";
import { NewPasswordFields } from "./new-password-fields";
import { PasswordField } from "./password-field";

const ACCOUNT = "/compte" as Route;

export function ChangePasswordDrawer({ email }: { email: string }) {
  return (
    <Drawer title="Changer de mot de passe" subtitle="Vos autres sessions seront fermées." closeHref={ACCOUNT}>
      <CommandForm
        command={changePassword}
        schema={changePasswordInput}
        hidden={{}}
        subject="Le mot de passe n’est pas changé"
        submitLabel="Changer le mot de passe"
        closeHref={ACCOUNT}
        keyed={false}
      >
        {(field) => (
          <>
            <input type="email" autoComplete="username" value={email} readOnly hidden />
            <PasswordField {...field("current")} label="Mot de passe actuel" autoComplete="current-password" />
            <NewPasswordFields field={field} />
          </>
        )}
      </CommandForm>
    </Drawer>
  );
}
