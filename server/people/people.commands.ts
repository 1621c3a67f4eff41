"use server";

import { grantRoleInput, invitePersonInput, personInput, removeRoleInput } from "@/domain/people/people.schema";
import { command } from "@/server/command";
import { removeRole as remove, renewLink as renew, setSuspended } from "@/server/people/change-person";
import { grantRole as grant, invitePerson as invite } from "@/server/people/invite-person";

export const invitePerson = command(invitePersonInput, invite);
export const grantRole = command(grantRoleInput, grant);
export const removeRole = command(removeRoleInput, remove);
export const renewLink = command(personInput, renew);
export const suspendPerson = command(personInput, (viewer, input) => setSuspended(viewer, input, true));
export const restorePerson = command(personInput, (viewer, input) => setSuspended(viewer, input, false));
