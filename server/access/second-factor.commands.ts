"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import { bareInput, giveSecondFactorInput, secondFactorInput } from "@/domain/access/access.schema";
import {
  confirmSecondFactor as confirm,
  giveSecondFactor as give,
  removeSecondFactor as remove,
  renewRecoveryCodes as renew,
  startSecondFactor as start,
} from "@/server/access/second-factor";
import { command, publicCommand } from "@/server/command";

export const giveSecondFactor = publicCommand("giveSecondFactor", giveSecondFactorInput, async (input) => {
  await give(input);
  redirect((input.suite ?? "/") as Route);
});

export const startSecondFactor = publicCommand("startSecondFactor", bareInput, start);
export const confirmSecondFactor = publicCommand("confirmSecondFactor", secondFactorInput, confirm);
export const renewRecoveryCodes = command("renewRecoveryCodes", secondFactorInput, renew);
export const removeSecondFactor = command("removeSecondFactor", secondFactorInput, remove);
