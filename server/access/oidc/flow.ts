import "server-only";
import { z } from "zod";
import { dropSealed, keepSealed, readSealed } from "@/server/access/sealed-cookie";
import type { ProviderId } from "./providers";

const purpose = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("enter"), next: z.string().nullable() }),
  z.object({ kind: z.literal("invitation"), token: z.string() }),
  z.object({ kind: z.literal("link"), sessionId: z.string() }),
]);
/** What one goes to the provider for: to come in, to answer an invitation, or to link an identity to the open account. */
export type Purpose = z.infer<typeof purpose>;

const flow = z.object({ state: z.string(), nonce: z.string(), verifier: z.string().nullable(), purpose });
/** What was asked of the provider, kept by the browser that asked until it comes back. */
export type Flow = z.infer<typeof flow>;

const LASTING_SECONDS = 10 * 60;
/** One cookie and one key per provider: what was asked of one is no answer for another. */
const cookieOf = (provider: ProviderId) => `entree-${provider}`;

export function keepFlow(provider: ProviderId, begun: Flow): Promise<void> {
  return keepSealed(cookieOf(provider), begun, LASTING_SECONDS);
}

/** What this browser had asked of the provider: an answer is looked at once, whatever becomes of it. */
export async function takeFlow(provider: ProviderId): Promise<Flow | null> {
  const begun = await readSealed(cookieOf(provider), flow);
  await dropSealed(cookieOf(provider));
  return begun;
}
