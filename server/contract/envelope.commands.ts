"use server";

import { claimEnvelopeInput, withdrawClaimInput } from "@/domain/contract/envelope.schema";
import { command } from "@/server/command";
import { claimEnvelope as claim } from "@/server/contract/claim-envelope";
import { withdrawClaim as withdraw } from "@/server/contract/withdraw-claim";

export const claimEnvelope = command("claimEnvelope", claimEnvelopeInput, claim);
export const withdrawClaim = command("withdrawClaim", withdrawClaimInput, withdraw);
