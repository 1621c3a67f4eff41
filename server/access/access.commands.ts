"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import { acceptLinkInput, changePasswordInput, enterAsInput, signInInput } from "@/domain/people/people.schema";
import { changePassword as change } from "@/server/access/change-password";
import { enterAsDemo } from "@/server/access/demo";
import { leave } from "@/server/access/oidc/leave";
import { acceptLink } from "@/server/access/one-time-link";
import { requireSameOrigin } from "@/server/access/origin";
import { clearSessionCookie } from "@/server/access/session";
import { signInWithPassword } from "@/server/access/sign-in";
import { getSession } from "@/server/access/viewer";
import { command, publicCommand } from "@/server/command";

export const signIn = publicCommand("signIn", signInInput, async (input) => {
  await signInWithPassword(input);
  redirect((input.suite ?? "/") as Route);
});

export const enterAs = publicCommand("enterAs", enterAsInput, async (input) => {
  await enterAsDemo(input.userId);
  redirect((input.suite ?? "/") as Route);
});

export const acceptInvitation = publicCommand("acceptInvitation", acceptLinkInput, async (input) => {
  await acceptLink(input);
  redirect("/" as Route);
});

export const changePassword = command("changePassword", changePasswordInput, change);

export async function signOut(): Promise<void> {
  await requireSameOrigin();
  const session = await getSession();
  const destination = session ? await leave(session.viewer) : "/connexion";
  await clearSessionCookie();
  redirect(destination as Route);
}
