"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import { acceptLinkInput, changePasswordInput, enterAsInput, signInInput } from "@/domain/people/people.schema";
import { changePassword as change } from "@/server/access/change-password";
import { enterAsDemo } from "@/server/access/demo";
import { acceptLink } from "@/server/access/one-time-link";
import { requireSameOrigin } from "@/server/access/origin";
import { clearSessionCookie } from "@/server/access/session";
import { signInWithPassword } from "@/server/access/sign-in";
import { getViewer } from "@/server/access/viewer";
import { now } from "@/server/clock";
import { command, publicCommand } from "@/server/command";
import { write } from "@/server/db/transaction";

export const signIn = publicCommand(signInInput, async (input) => {
  await signInWithPassword(input);
  redirect((input.suite ?? "/") as Route);
});

export const enterAs = publicCommand(enterAsInput, async (input) => {
  await enterAsDemo(input.userId);
  redirect((input.suite ?? "/") as Route);
});

export const acceptInvitation = publicCommand(acceptLinkInput, async (input) => {
  await acceptLink(input);
  redirect("/" as Route);
});

export const changePassword = command(changePasswordInput, change);

export async function signOut(): Promise<void> {
  await requireSameOrigin();
  const viewer = await getViewer();
  if (viewer)
    await write(viewer, (tx) => tx.session.updateMany({ where: { id: viewer.sessionId }, data: { revokedAt: now() } }));
  await clearSessionCookie();
  redirect("/connexion" as Route);
}
