import "server-only";
import { env } from "@/server/env";
import type { ProviderId } from "./providers";

/** Made of the configured address alone: what a request claims to be addressed to never reaches a provider. */
function absolute(path: string): string {
  const configured = env().PUBLIC_URL;
  if (!configured) throw new Error("a provider is configured without PUBLIC_URL");
  return `${new URL(configured).origin}${path}`;
}

export const callbackAddress = (provider: ProviderId) => absolute(`/connexion/${provider}/retour`);

export const farewellAddress = () => absolute("/connexion/deconnexion");
