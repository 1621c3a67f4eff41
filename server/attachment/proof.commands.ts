"use server";

import { withdrawProofInput } from "@/domain/attachment/attachment.schema";
import { withdrawProof as withdraw } from "@/server/attachment/withdraw-proof";
import { command } from "@/server/command";

export const withdrawProof = command("withdrawProof", withdrawProofInput, withdraw);
