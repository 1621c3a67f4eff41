"use server";

import { unlinkIdentityInput } from "@/domain/access/identity.schema";
import { unlinkIdentity as unlink } from "@/server/access/oidc/own-identities";
import { command } from "@/server/command";

export const unlinkIdentity = command("unlinkIdentity", unlinkIdentityInput, unlink);
