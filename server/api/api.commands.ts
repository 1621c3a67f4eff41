"use server";

import { createApiTokenInput, revokeApiTokenInput } from "@/domain/api/api-token.schema";
import { createApiToken as create, revokeApiToken as revoke } from "@/server/api/api-tokens";
import { command } from "@/server/command";

export const createApiToken = command("createApiToken", createApiTokenInput, create);
export const revokeApiToken = command("revokeApiToken", revokeApiTokenInput, revoke);
