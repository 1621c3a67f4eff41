import "server-only";
import {
  allowInsecureRequests,
  ClientSecretBasic,
  ClientSecretPost,
  Configuration,
  discovery,
  enableNonRepudiationChecks,
  type ServerMetadata,
} from "openid-client";
import { now } from "@/server/clock";
import type { Provider } from "./providers";

/** Signatures that only the provider can make; « none » and those made with the shared secret are never taken. */
const SIGNATURES = ["RS256", "ES256"];
const TIMEOUT_SECONDS = 5;
const FRESH_MS = 60 * 60_000;

type Known = { configuration: Configuration; at: number };
const known = new Map<string, Known>();

/**
 * What the provider publishes of itself, asked again every hour. When it can't be reached, what was known goes on serving;
 * nothing is remembered of a failure, so the next person tries again.
 */
export async function configurationOf(provider: Provider): Promise<Configuration> {
  const key = `${provider.issuer} ${provider.clientId}`;
  const kept = known.get(key);
  if (kept && now().getTime() - kept.at < FRESH_MS) return kept.configuration;
  try {
    const configuration = await discover(provider);
    known.set(key, { configuration, at: now().getTime() });
    return configuration;
  } catch (error) {
    if (kept) return kept.configuration;
    throw error;
  }
}

async function discover(provider: Provider): Promise<Configuration> {
  const issuer = new URL(provider.issuer);
  const plain = issuer.protocol === "http:";
  const found = await discovery(issuer, provider.clientId, provider.clientSecret, undefined, {
    timeout: TIMEOUT_SECONDS,
    execute: plain ? [allowInsecureRequests] : [],
  });
  return configured(provider, found.serverMetadata(), plain);
}

function configured(provider: Provider, published: ServerMetadata, plain: boolean): Configuration {
  const signatures = SIGNATURES.filter((name) => published.id_token_signing_alg_values_supported?.includes(name));
  if (signatures.length === 0) throw new TypeError("the provider signs with nothing that can be checked");
  const server = {
    ...published,
    id_token_signing_alg_values_supported: signatures,
    userinfo_signing_alg_values_supported: signatures,
  };
  const posts = published.token_endpoint_auth_methods_supported?.includes("client_secret_post");
  const authentication = (posts ? ClientSecretPost : ClientSecretBasic)(provider.clientSecret);
  const configuration = new Configuration(server, provider.clientId, provider.clientSecret, authentication);
  return hardened(configuration, plain);
}

/** The library trusts the channel and leaves signatures alone unless it is told to check them. */
function hardened(configuration: Configuration, plain: boolean): Configuration {
  configuration.timeout = TIMEOUT_SECONDS;
  if (plain) allowInsecureRequests(configuration);
  enableNonRepudiationChecks(configuration);
  return configuration;
}

/** The same provider, asked for what it says of a person as a signed letter and in no other form. */
export function demandingSignature(configuration: Configuration, signature: string): Configuration {
  const server = configuration.serverMetadata();
  const client = { ...configuration.clientMetadata(), userinfo_signed_response_alg: signature };
  return hardened(new Configuration(server, client.client_id, client), server.issuer.startsWith("http:"));
}
