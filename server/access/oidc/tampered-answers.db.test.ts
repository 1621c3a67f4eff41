import { generateKeyPairSync } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { z } from "zod";
import { readSessionCookie } from "@/server/access/session";
import { freshDatabase } from "@/test-support/database";
import { digest } from "@/test-support/digest";
import { forged } from "@/test-support/forged-token";
import { browser } from "@/test-support/next-headers";
import { openProviders, type TestProviders, visit } from "@/test-support/openid-providers";
import { aLinkedPerson, depart, signIn } from "@/test-support/provider-journeys";
import { finishSignIn } from "./finish-sign-in";
import { keepFlow, takeFlow } from "./flow";
import type { ProviderId } from "./providers";

vi.mock("next/headers", () => import("@/test-support/next-headers"));
let providers: TestProviders;
beforeAll(async () => {
  providers = await openProviders();
  await freshDatabase();
});
afterAll(() => Promise.all([providers.proconnect.stop(), providers.oidc.stop()]));
beforeEach(() => {
  browser.restart();
  vi.useRealTimers();
  providers.proconnect.alter = null;
  providers.oidc.alter = null;
});

const stranger = generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey;
const secret = () => process.env.PROCONNECT_CLIENT_SECRET ?? "";
const seconds = () => Math.floor(Date.now() / 1000);
const UNVERIFIED = "/connexion?refus=non-verifie&par=proconnect";
const OUT_OF_TIME = "/connexion?refus=depasse&par=proconnect";

type Forge = (token: string) => string;

/** Has ProConnect answer with another identity token. */
function tokensBecome(forge: Forge, id: ProviderId = "proconnect"): void {
  providers[id].alter = (path, text) => {
    if (!path.endsWith("/token")) return null;
    const tokens = z.looseObject({ id_token: z.string() }).parse(JSON.parse(text));
    return { text: JSON.stringify({ ...tokens, id_token: forge(tokens.id_token) }) };
  };
}

function descriptionBecomes(forge: Forge, contentType = "application/jwt"): void {
  providers.proconnect.alter = (path, text) => (path.endsWith("/me") ? { text: forge(text), contentType } : null);
}

async function refusedWithNothingWritten(attempt: () => Promise<string | null>, path: string): Promise<void> {
  const before = await digest();
  expect(await attempt()).toBe(path);
  expect(await digest()).toBe(before);
  expect(await readSessionCookie()).toBeNull();
}

const signed = (claims: Record<string, unknown>) => (token: string) =>
  forged(token, { claims, key: providers.proconnect.privateKey });

test("forging changes nothing by itself: a token signed again by its provider opens the account", async () => {
  const { subject } = await aLinkedPerson(providers, "proconnect");
  tokensBecome(signed({}));
  expect(await signIn(providers, "proconnect", subject)).toBe("/");
  descriptionBecomes(signed({}));
  expect(await signIn(providers, "proconnect", subject)).toBe("/");
});

test.each<[name: string, forge: Forge]>([
  ["another nonce", signed({ nonce: "n".repeat(43) })],
  ["no nonce", signed({ nonce: undefined })],
  ["another issuer", signed({ iss: "https://pirate.fr/api/v2" })],
  ["the issuer of the other provider", (token) => signed({ iss: providers.oidc.issuer })(token)],
  ["another audience", signed({ aud: "creuset-oidc" })],
  ["several audiences, none of them answerable", signed({ aud: ["creuset-proconnect", "autre"] })],
  ["several audiences, another one answerable", signed({ aud: ["creuset-proconnect", "autre"], azp: "autre" })],
  ["the right audience, meant for another party", signed({ azp: "autre" })],
  ["an hour over", (token) => signed({ iat: seconds() - 7200, exp: seconds() - 3600 })(token)],
  ["without an end", signed({ exp: undefined })],
  ["not valid yet", (token) => signed({ nbf: seconds() + 3600 })(token)],
  ["no subject", signed({ sub: undefined })],
  ["no signature at all", (token) => forged(token, { header: { alg: "none" }, key: null })],
  ["the signature taken away", (token) => forged(token, { key: null })],
  ["signed with the client's secret", (token) => forged(token, { header: { alg: "HS256" }, key: secret() })],
  ["signed by a stranger under the provider's name", (token) => forged(token, { key: stranger })],
  ["signed by a stranger under their own name", (token) => forged(token, { header: { kid: "pirate" }, key: stranger })],
  ["signed by the other provider", (token) => forged(token, { key: providers.oidc.privateKey })],
])("an identity token with %s is refused", async (_name, forge) => {
  const { subject } = await aLinkedPerson(providers, "proconnect");
  tokensBecome(forge);
  await refusedWithNothingWritten(() => signIn(providers, "proconnect", subject), UNVERIFIED);
});

test("a provider without ProConnect's letters is held to the same signatures", async () => {
  const { subject } = await aLinkedPerson(providers, "oidc");
  tokensBecome((token) => forged(token, { header: { alg: "HS256" }, key: secret() }), "oidc");
  await refusedWithNothingWritten(() => signIn(providers, "oidc", subject), "/connexion?refus=non-verifie&par=oidc");
});

test.each<[name: string, forge: Forge, contentType?: string]>([
  ["of somebody else", signed({ sub: "sujet-autre" })],
  ["without a signature", (token) => JSON.stringify(plain(token)), "application/json"],
  ["signed by nobody", (token) => forged(token, { header: { alg: "none" }, key: null })],
  ["signed by a stranger", (token) => forged(token, { key: stranger })],
  ["signed with the client's secret", (token) => forged(token, { header: { alg: "HS256" }, key: secret() })],
  ["by another issuer", signed({ iss: "https://pirate.fr/api/v2" })],
  ["for another party", signed({ aud: "creuset-oidc" })],
  ["without an issuer", signed({ iss: undefined })],
  ["without an audience", signed({ aud: undefined })],
  ["that names no directory", signed({ idp_id: undefined })],
  ["that is over", (token) => signed({ exp: seconds() - 3600 })(token)],
])("a description of the person %s is refused", async (_name, forge, contentType) => {
  const { subject } = await aLinkedPerson(providers, "proconnect");
  descriptionBecomes(forge, contentType);
  await refusedWithNothingWritten(() => signIn(providers, "proconnect", subject), UNVERIFIED);
});

const plain = (token: string) => JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString("utf8"));

/** The answer of ProConnect, for a linked person, with parts of its address replaced. */
async function anAnswer(changes: Record<string, string | null> = {}): Promise<string> {
  const { subject } = await aLinkedPerson(providers, "proconnect");
  const answer = new URLSearchParams(await visit(providers.proconnect, await depart("proconnect"), subject));
  for (const [name, value] of Object.entries(changes)) value === null ? answer.delete(name) : answer.set(name, value);
  return `?${answer}`;
}

test.each<[name: string, changes: () => Record<string, string | null>, path?: string]>([
  ["with another state", () => ({ state: "s".repeat(43) })],
  ["without a state", () => ({ state: null })],
  ["with an empty state", () => ({ state: "" })],
  ["that claims to come from the other provider", () => ({ iss: providers.oidc.issuer })],
  ["that doesn't say whom it comes from, though the provider always does", () => ({ iss: null })],
  ["with a code made up", () => ({ code: "c".repeat(43) })],
  ["without a code", () => ({ code: null })],
  ["that brings a token along", () => ({ id_token: "ey" })],
  ["that is an error, of another state", () => ({ code: null, error: "access_denied", state: "s".repeat(43) })],
  [
    "that says the person gave up",
    () => ({ code: null, error: "access_denied" }),
    "/connexion?refus=interrompu&par=proconnect",
  ],
  [
    "that says the provider is in trouble",
    () => ({ code: null, error: "temporarily_unavailable" }),
    "/connexion?refus=injoignable&par=proconnect",
  ],
])("an answer %s is refused", async (_name, changes, path = UNVERIFIED) => {
  const answer = await anAnswer(changes());
  await refusedWithNothingWritten(() => finishSignIn("proconnect", answer), path);
});

test("the same parameter twice is refused", async () => {
  const answer = await anAnswer();
  await refusedWithNothingWritten(() => finishSignIn("proconnect", `${answer}&state=${"s".repeat(43)}`), UNVERIFIED);
});

test("an answer of one provider is none for the other, though both were asked by this browser", async () => {
  const { subject } = await aLinkedPerson(providers, "oidc");
  await depart("proconnect");
  const other = await visit(providers.oidc, await depart("oidc"), subject);
  await refusedWithNothingWritten(() => finishSignIn("proconnect", other), UNVERIFIED);
});

test("what one provider was asked, put under the other one's name, is not read", async () => {
  const { subject } = await aLinkedPerson(providers, "oidc");
  const answer = await visit(providers.oidc, await depart("oidc"), subject);
  const asked = browser.kept.get("creuset.entree-oidc");
  browser.kept.set("creuset.entree-proconnect", { value: asked?.value ?? "", options: undefined });
  await refusedWithNothingWritten(() => finishSignIn("proconnect", answer), OUT_OF_TIME);
});

test("an answer serves once: shown again it is none, even with the cookie that went with it", async () => {
  const answer = await anAnswer();
  const asked = browser.kept.get("creuset.entree-proconnect");
  expect(await finishSignIn("proconnect", answer)).toBe("/");
  browser.kept.delete("creuset.session");
  await refusedWithNothingWritten(() => finishSignIn("proconnect", answer), OUT_OF_TIME);
  if (asked) browser.kept.set("creuset.entree-proconnect", asked);
  await refusedWithNothingWritten(() => finishSignIn("proconnect", answer), UNVERIFIED);
});

test("an answer sent to a browser that asked for nothing is refused", async () => {
  const answer = await anAnswer();
  browser.restart();
  await refusedWithNothingWritten(() => finishSignIn("proconnect", answer), OUT_OF_TIME);
});

test("a code stolen from someone else's sign-in is useless in one's own", async () => {
  const stolen = new URLSearchParams(await anAnswer());
  browser.restart();
  const own = await anAnswer({ code: stolen.get("code") });
  await refusedWithNothingWritten(() => finishSignIn("proconnect", own), UNVERIFIED);
});

test.each([
  ["missing", null],
  ["another one", "v".repeat(43)],
])("a code whose verifier is %s is refused by the provider", async (_name, verifier) => {
  const answer = await anAnswer();
  const flow = await takeFlow("proconnect");
  if (!flow) throw new Error("expected a flow");
  await keepFlow("proconnect", { ...flow, verifier });
  await refusedWithNothingWritten(() => finishSignIn("proconnect", answer), UNVERIFIED);
});

test("what was asked lasts ten minutes, and is not read when a sign of it has changed", async () => {
  const late = await anAnswer();
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 10 * 60_000 });
  await refusedWithNothingWritten(() => finishSignIn("proconnect", late), OUT_OF_TIME);
  vi.useRealTimers();
  const answer = await anAnswer();
  const value = browser.kept.get("creuset.entree-proconnect")?.value ?? "";
  const changed = `${value.slice(0, 60)}${value[60] === "A" ? "B" : "A"}${value.slice(61)}`;
  browser.kept.set("creuset.entree-proconnect", { value: changed, options: undefined });
  await refusedWithNothingWritten(() => finishSignIn("proconnect", answer), OUT_OF_TIME);
});
