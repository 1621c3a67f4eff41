"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import { askSignInLinkInput, openSignInLinkInput } from "@/domain/access/access.schema";
import { askSignInLink as ask, openSignInLink as open } from "@/server/access/sign-in-link";
import { publicCommand } from "@/server/command";

export const askSignInLink = publicCommand("askSignInLink", askSignInLinkInput, ask);

export const openSignInLink = publicCommand("openSignInLink", openSignInLinkInput, async (input) => {
  await open();
  redirect((input.suite ?? "/") as Route);
});
