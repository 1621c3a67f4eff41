import "server-only";
import { headers } from "next/headers";
import { buildEndSessionUrl, randomState } from "openid-client";
import { z } from "zod";
import type { Viewer } from "@/domain/access/permissions";
import { keepSealed, readSealed } from "@/server/access/sealed-cookie";
import { now } from "@/server/clock";
import { read, write } from "@/server/db/transaction";
import { describeError } from "@/server/health/describe-error";
import { log } from "@/server/log";
import { farewellAddress } from "./addresses";
import { configurationOf } from "./discovery";
import { findProvider } from "./providers";

const COOKIE = "depart";
const LASTING_SECONDS = 5 * 60;
const departure = z.object({ sessionId: z.string(), state: z.string() });
type OpenedBy = { oidcProvider: string | null; oidcIdToken: string | null };

/**
 * Ends the session, then says where leaving leads: to the provider that opened it, so that it ends there too, or to the
 * sign-in page. Without a script, browsers let no form of ours lead to another site: a page offers the way as a link.
 */
export async function leave(viewer: Viewer): Promise<string> {
  const session = await write(viewer, (tx) =>
    tx.session.update({
      where: { id: viewer.sessionId },
      data: { revokedAt: now() },
      select: { oidcProvider: true, oidcIdToken: true },
    }),
  );
  const state = randomState();
  const address = await endAddress(session, state);
  if (address === null) return "/connexion";
  await keepSealed(COOKIE, { sessionId: viewer.sessionId, state }, LASTING_SECONDS);
  return (await headers()).has("next-action") ? address : "/connexion/deconnexion";
}

/** What the page shown after leaving has to say; null when this browser has left nothing lately. */
export type Farewell = { label: string; address: string | null };

/** `state` comes back from the provider when its session is over; without it the way there is given. */
export async function farewell(state: string | null): Promise<Farewell | null> {
  const left = await readSealed(COOKIE, departure);
  if (!left) return null;
  const session = await read("system", (tx) =>
    tx.session.findFirst({
      where: { id: left.sessionId, revokedAt: { not: null } },
      select: { oidcProvider: true, oidcIdToken: true },
    }),
  );
  const provider = findProvider(session?.oidcProvider ?? "");
  if (!session || !provider) return null;
  const over = state === left.state;
  return { label: provider.label, address: over ? null : await endAddress(session, left.state) };
}

/** Null when nothing of the provider's is to be ended, or when it can't be asked: the session here is over either way. */
async function endAddress({ oidcProvider, oidcIdToken }: OpenedBy, state: string): Promise<string | null> {
  const provider = findProvider(oidcProvider ?? "");
  if (!provider || !oidcIdToken) return null;
  try {
    const configuration = await configurationOf(provider);
    if (!configuration.serverMetadata().end_session_endpoint) return null;
    const address = buildEndSessionUrl(configuration, {
      id_token_hint: oidcIdToken,
      post_logout_redirect_uri: farewellAddress(),
      state,
    });
    // ProConnect refuses any parameter its documentation does not list; the token names the client already.
    address.searchParams.delete("client_id");
    return address.href;
  } catch (error) {
    log().warn({ provider: provider.id, ...describeError(error), stack: undefined }, "provider session not ended");
    return null;
  }
}
