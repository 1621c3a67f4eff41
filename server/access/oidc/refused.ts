import "server-only";
import { AuthorizationResponseError, ClientError } from "openid-client";
import type { ProviderRefusal } from "@/domain/access/provider-refusal";
import { describeError } from "@/server/health/describe-error";
import { log } from "@/server/log";
import type { Purpose } from "./flow";
import type { Provider } from "./providers";

/** The page one had left for the provider, with why one comes back without what one went for. */
export function refusedPath(provider: Provider, purpose: Purpose, refusal: ProviderRefusal): string {
  const reason = new URLSearchParams({ refus: refusal, par: provider.id });
  if (purpose.kind === "invitation") return `/invitation/${purpose.token}?${reason}`;
  if (purpose.kind === "link") return `/compte?${reason}#identites`;
  if (purpose.next !== null) reason.set("suite", purpose.next);
  return `/connexion?${reason}`;
}

/** Which refusal a failed exchange with the provider is. What it said goes to the log, never to the page. */
export function refusalOf(provider: Provider, error: unknown): ProviderRefusal {
  const refusal = classified(error);
  log().warn({ provider: provider.id, refusal, ...describeError(error), stack: undefined }, "provider sign-in refused");
  return refusal;
}

function classified(error: unknown): ProviderRefusal {
  if (error instanceof AuthorizationResponseError)
    return ["server_error", "temporarily_unavailable"].includes(error.error) ? "injoignable" : "interrompu";
  if (error instanceof TypeError && error.message === "fetch failed") return "injoignable";
  if (!(error instanceof ClientError)) return "non-verifie";
  const overwhelmed = error.cause instanceof Response && error.cause.status >= 500;
  return error.code === "OAUTH_TIMEOUT" || overwhelmed ? "injoignable" : "non-verifie";
}
