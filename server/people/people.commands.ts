"use server";

import { handOverInput } from "@/domain/people/hand-over.schema";
import {
  anonymizePersonInput,
  changeRoleInput,
  grantRoleInput,
  invitePersonInput,
  personInput,
  removeRoleInput,
} from "@/domain/people/people.schema";
import { command } from "@/server/command";
import { anonymizePerson as anonymize } from "@/server/people/anonymize-person";
import { removePerson as dismiss, renewLink as renew, setSuspended } from "@/server/people/change-person";
import { changeRole as change, removeRole as remove } from "@/server/people/change-role";
import { handOver as pass } from "@/server/people/hand-over";
import { grantRole as grant, invitePerson as invite } from "@/server/people/invite-person";

export const invitePerson = command("invitePerson", invitePersonInput, invite);
export const grantRole = command("grantRole", grantRoleInput, grant);
export const changeRole = command("changeRole", changeRoleInput, change);
export const removeRole = command("removeRole", removeRoleInput, remove);
export const removePerson = command("removePerson", personInput, dismiss);
export const renewLink = command("renewLink", personInput, renew);
export const suspendPerson = command("suspendPerson", personInput, (viewer, input) =>
  setSuspended(viewer, input, true),
);
export const restorePerson = command("restorePerson", personInput, (viewer, input) =>
  setSuspended(viewer, input, false),
);
export const handOver = command("handOver", handOverInput, pass);
export const anonymizePerson = command("anonymizePerson", anonymizePersonInput, anonymize);
