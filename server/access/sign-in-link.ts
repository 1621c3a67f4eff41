import "server-only";
import { z } from "zod";
import type { AskSignInLinkInput } from "@/domain/access/access.schema";
import { SIGN_IN_MINUTES, signInLetter } from "@/domain/access/sign-in-letter";
import { Refusal } from "@/domain/shared/refusal";
import type { Done } from "@/server/command";
import { read, type Transaction, write } from "@/server/db/transaction";
import { post } from "@/server/mail/post";
import { mailIsOn } from "@/server/mail/transport";
import { keepLink, liveLink, takeLink } from "./live-link";
import { drawSecret, hashed } from "./one-time-secret";
import { openSession } from "./open-session";
import { publicAddress } from "./public-address";
import { dropSealed, keepSealed, readSealed } from "./sealed-cookie";
import { countAttempt, throttleKeys } from "./throttle";

/** The answer takes that long, whether there was a letter to write or not. */
const ANSWER_MS = 400;
const COOKIE = "lien";
const FOLLOWED = "lien-suivi";
const NO_MAIL = "Cette installation n’envoie pas de courriel. Demandez un lien personnel au chef de projet.";
const SENT = `Si cette adresse a un compte, un lien vient d’y partir. Ouvrez-le dans ce navigateur : il sert une fois, pendant ${SIGN_IN_MINUTES} minutes.`;
const DEAD = "Ce lien a déjà servi, ou n’est plus valable. Demandez-en un nouveau.";

const asking = z.object({ browser: z.string() });
const followed = z.object({ token: z.string() });

/** Leaves a link in the post for the address of an account, and says the same whether there is one or not. */
export async function askSignInLink(input: AskSignInLinkInput): Promise<Done> {
  if (!mailIsOn()) throw new Refusal("link.noMail", NO_MAIL);
  const keys = await throttleKeys("link", input.email);
  await write("system", (tx) => countAttempt(tx, keys));
  const [browser, token] = [drawSecret(), drawSecret()];
  const address = `${await publicAddress()}/connexion/lien/${token}${input.suite ? `?suite=${encodeURIComponent(input.suite)}` : ""}`;
  const secrets = { tokenHash: hashed(token), browserHash: hashed(browser) };
  await Promise.all([write("system", (tx) => issueSignInLink(tx, input.email, { ...secrets, address })), answerTime()]);
  await keepSealed(COOKIE, { browser }, SIGN_IN_MINUTES * 60);
  return { message: SENT };
}

type Issued = { tokenHash: string; browserHash: string; address: string };

async function issueSignInLink(tx: Transaction, email: string, { address, ...secrets }: Issued): Promise<void> {
  const user = await tx.user.findUnique({
    where: { email, suspendedAt: null, anonymizedAt: null },
    select: { id: true, name: true, email: true },
  });
  if (!user) return;
  const userId = user.id;
  const id = await keepLink(tx, { kind: "SIGN_IN", userId, lastingMinutes: SIGN_IN_MINUTES, ...secrets });
  const letter = signInLetter({ name: user.name, url: address });
  await post(tx, { userId, recipient: user.email, kind: "sign-in", ...letter, onceKey: id });
}

function answerTime(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ANSWER_MS));
}

async function browserHash(): Promise<string | null> {
  const kept = await readSealed(COOKIE, asking);
  return kept && hashed(kept.browser);
}

/**
 * Takes the token out of the address, and leaves it with the browser for the page that asks for confirmation: neither its history
 * nor what it visits next learns it, and the form of that page works without a script.
 */
export async function followSignInLink(token: string, suite: string | null): Promise<Response> {
  await keepSealed(FOLLOWED, { token: token.slice(0, 100) }, SIGN_IN_MINUTES * 60);
  const location = `/connexion/lien/entrer${suite ? `?suite=${encodeURIComponent(suite)}` : ""}`;
  return new Response(null, { status: 303, headers: { Location: location, "Referrer-Policy": "no-referrer" } });
}

async function followedToken(): Promise<string> {
  return (await readSealed(FOLLOWED, followed))?.token ?? "";
}

/** What the link that was followed may lead to, without using it up: whoever fetches the page first changes nothing. */
export async function signInLinkState(): Promise<"ready" | "elsewhere" | "dead"> {
  const [own, token] = [await browserHash(), await followedToken()];
  const link = await read("system", (tx) =>
    tx.oneTimeLink.findFirst({ where: liveLink("SIGN_IN", token), select: { browserHash: true } }),
  );
  if (!link) return "dead";
  return link.browserHash === own ? "ready" : "elsewhere";
}

/** Uses the link up, in the browser that asked for it only, and signs its person in. */
export async function openSignInLink(): Promise<void> {
  const [own, token] = [await browserHash(), await followedToken()];
  const where = { ...liveLink("SIGN_IN", token), browserHash: own ?? "" };
  const userId = await write("system", (tx) => takeLink(tx, where));
  if (userId === null) throw new Refusal("link.dead", DEAD);
  for (const cookie of [COOKIE, FOLLOWED]) await dropSealed(cookie);
  await openSession(userId);
}
