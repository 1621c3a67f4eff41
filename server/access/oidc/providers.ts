import "server-only";
import { env } from "@/server/env";

export type ProviderId = "proconnect" | "oidc";
export type Provider = {
  id: ProviderId;
  /** Its name on the screen. */
  label: string;
  issuer: string;
  clientId: string;
  clientSecret: string;
  scope: string;
  /**
   * ProConnect gathers many directories: it names the one that vouches, signs what it says of a person, and refuses any
   * parameter its documentation does not list.
   */
  gathersDirectories: boolean;
};

/** The providers this installation is registered with, in the order they are offered. */
export function configuredProviders(): Provider[] {
  return [proConnect(), otherProvider()].filter((provider) => provider !== null);
}

/** Null for a provider this installation does not know. */
export function findProvider(id: string): Provider | null {
  return configuredProviders().find((provider) => provider.id === id) ?? null;
}

function proConnect(): Provider | null {
  const { PROCONNECT_ISSUER: issuer, PROCONNECT_CLIENT_ID: clientId, PROCONNECT_CLIENT_SECRET: clientSecret } = env();
  if (!issuer || !clientId || !clientSecret) return null;
  const scope = "openid given_name usual_name email siret idp_id";
  return { id: "proconnect", label: "ProConnect", issuer, clientId, clientSecret, scope, gathersDirectories: true };
}

function otherProvider(): Provider | null {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret, OIDC_LABEL: label } = env();
  if (!issuer || !clientId || !clientSecret || !label) return null;
  return {
    id: "oidc",
    label,
    issuer,
    clientId,
    clientSecret,
    scope: "openid email profile",
    gathersDirectories: false,
  };
}
