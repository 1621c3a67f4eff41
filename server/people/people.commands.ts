"use server";

import { grantRoleInput, invitePersonInput, personInput, removeRoleInput } from "@/domain/people/people.schema";
import { command } from "@/server/command";
import { removeRole as remove, renewLink as renew, setSuspended } from "@/server/people/change-person";
import { grantRole as grant, invitePerson as invite } from "@/server/people/invite-person";

export const invitePerson = command("invitePerson", invitePersonInput, invite);
export const grantRole = command("grantRole", grantRoleInput, grant);
export const removeRole = command("removeRole", removeRoleInput, remove);
export const renewLink = command("renewLink", personInput, renew);
export const suspendPerson = command("suspendPerson", personInput, (viewer, input) =>
  setSuspended(viewer, input, true),
);
export const restorePerson = command("restorePerson", personInput, (viewer, input) =>
  setSuspended(viewer, input, false),
);
