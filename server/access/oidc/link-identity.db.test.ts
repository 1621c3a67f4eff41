import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { issueLink, linkHolder } from "@/server/access/one-time-link";
import { readSessionCookie, writeSessionCookie } from "@/server/access/session";
import { write } from "@/server/db/transaction";
import { client } from "@/test-support/backstage";
import { aTerritory, someone } from "@/test-support/builders";
import { freshDatabase } from "@/test-support/database";
import { digest } from "@/test-support/digest";
import { browser } from "@/test-support/next-headers";
import { aProviderPerson, openProviders, type TestProviders, visit } from "@/test-support/openid-providers";
import { aLinkedPerson, depart, signIn } from "@/test-support/provider-journeys";
import { aSession, liveSessions, nextRequest } from "@/test-support/sessions";
import { finishSignIn } from "./finish-sign-in";
import { listOwnIdentities, unlinkIdentity } from "./own-identities";

vi.mock("next/headers", () => import("@/test-support/next-headers"));
let providers: TestProviders;
beforeAll(async () => {
  providers = await openProviders();
  await freshDatabase();
});
afterAll(() => Promise.all([providers.proconnect.stop(), providers.oidc.stop()]));
beforeEach(() => browser.restart());

async function anInvited(given: { passwordHash?: string } = {}) {
  const territory = await aTerritory(client());
  const admin = await someone(client(), "ADMIN", territory);
  const person = await someone(client(), "COPIL", territory);
  await client().user.update({ where: { id: person.id }, data: given });
  const { path } = await write(admin, (tx) => issueLink(tx, person.id, admin.id));
  return { person, token: path.replace("/invitation/", "") };
}

/** Someone signed in by this browser, for that many minutes. */
async function aVisitor(minutes = 0) {
  const person = await someone(client(), "COPIL", await aTerritory(client()));
  const sessionId = await aSession(person.id);
  const createdAt = new Date(Date.now() - minutes * 60_000);
  await client().session.update({ where: { id: sessionId }, data: { createdAt } });
  await writeSessionCookie(sessionId);
  return { ...person, sessionId };
}

const identities = (userId: string) => client().oidcIdentity.count({ where: { userId } });

test("an invitation answered by ProConnect ties the identity, uses the link up, and ends what opened the account before", async () => {
  const { person, token } = await anInvited({ passwordHash: "ancien" });
  const former = await aSession(person.id);
  const subject = aProviderPerson(providers, { amr: ["mfa"] });
  expect(await signIn(providers, "proconnect", subject, { invitation: token })).toBe("/");
  const sessionId = (await readSessionCookie()) ?? "";
  expect(await nextRequest(sessionId)).toMatchObject({ id: person.id });
  expect(await client().session.findUnique({ where: { id: sessionId } })).toMatchObject({
    oidcProvider: "proconnect",
    secondFactorAt: expect.any(Date),
  });
  expect(await nextRequest(former)).toBeNull();
  expect(await linkHolder(token)).toBeNull();
  const { passwordHash } = await client().user.findUniqueOrThrow({ where: { id: person.id } });
  expect(passwordHash).toBeNull();
  browser.restart();
  expect(await signIn(providers, "proconnect", subject)).toBe("/");
});

test("an invitation serves once, and never to someone whose identity opens another account", async () => {
  const { token } = await anInvited();
  const { subject } = await aLinkedPerson(providers, "proconnect");
  const before = await digest();
  expect(await signIn(providers, "proconnect", subject, { invitation: token })).toBe(
    `/invitation/${token}?refus=deja-pris&par=proconnect`,
  );
  expect(await digest()).toBe(before);
  expect(await signIn(providers, "proconnect", aProviderPerson(providers), { invitation: token })).toBe("/");
  browser.restart();
  const after = await digest();
  expect(await signIn(providers, "proconnect", aProviderPerson(providers), { invitation: token })).toMatch(
    /^\/invitation\/.*refus=depasse/,
  );
  expect(await digest()).toBe(after);
  expect(await readSessionCookie()).toBeNull();
});

test("one invitation answered by two people at once opens one account", async () => {
  const { person, token } = await anInvited();
  const answers: { answer: string; kept: [string, { value: string; options: object | undefined }][] }[] = [];
  for (let each = 0; each < 2; each++) {
    const address = await depart("oidc", { invitation: token });
    answers.push({
      answer: await visit(providers.oidc, address, aProviderPerson(providers)),
      kept: [...browser.kept],
    });
  }
  const arrivals = await Promise.all(
    answers.map(({ answer, kept }) => {
      for (const [name, value] of kept) browser.kept.set(name, value);
      return finishSignIn("oidc", answer);
    }),
  );
  expect(arrivals.filter((path) => path === "/")).toHaveLength(1);
  expect(await identities(person.id)).toBe(1);
  expect(await liveSessions(person.id)).toBe(1);
});

test("a session just opened may be tied an identity, which is announced by letter and opens the account from then on", async () => {
  const person = await aVisitor(9);
  const subject = aProviderPerson(providers);
  expect(await signIn(providers, "proconnect", subject, { associer: "1" })).toBe("/compte#identites");
  expect(await readSessionCookie()).toBe(person.sessionId);
  const letters = await client().outboxMail.findMany({ where: { userId: person.id } });
  expect(letters).toMatchObject([{ recipient: person.email, subject: "ProConnect ouvre désormais votre compte" }]);
  await signIn(providers, "proconnect", subject, { associer: "1" });
  expect(await client().outboxMail.count({ where: { userId: person.id } })).toBe(1);
  browser.restart();
  expect(await signIn(providers, "proconnect", subject)).toBe("/");
  expect(await nextRequest((await readSessionCookie()) ?? "")).toMatchObject({ id: person.id });
});

test("an older session, the demonstration's, or none at all, is tied nothing", async () => {
  const asked = () => depart("oidc", { associer: "1" });
  const refused = "/compte?refus=anciennete&par=oidc#identites";
  await aVisitor(11);
  expect(await asked()).toBe(refused);
  const demo = await aVisitor();
  await client().user.update({ where: { id: demo.id }, data: { isDemo: true } });
  expect(await asked()).toBe(refused);
  browser.restart();
  expect(await asked()).toBe(refused);
});

test("the identity is tied to the session that asked, if it is still the one of this browser and still open", async () => {
  await aVisitor();
  const answer = async () => visit(providers.oidc, await depart("oidc", { associer: "1" }), aProviderPerson(providers));
  const first = await answer();
  await aVisitor();
  const second = await answer();
  const third = await aVisitor();
  const before = await digest();
  expect(await finishSignIn("oidc", second)).toMatch(/refus=anciennete/);
  expect(await digest()).toBe(before);
  expect(await finishSignIn("oidc", first)).toMatch(/refus=depasse/);
  const last = await answer();
  await client().session.update({ where: { id: third.sessionId }, data: { revokedAt: new Date() } });
  expect(await finishSignIn("oidc", last)).toMatch(/refus=anciennete/);
  expect(await identities(third.id)).toBe(0);
});

test.each(["cross-site", "same-site", "none", null])(
  "tying an identity to an account is asked from a page of ours, not from « %s »",
  async (site) => {
    const { token } = await anInvited();
    await aVisitor();
    if (site === null) browser.sent.delete("sec-fetch-site");
    else browser.sent.set("sec-fetch-site", site);
    expect(await depart("proconnect", { associer: "1" })).toBe("/compte?refus=origine&par=proconnect#identites");
    expect(await depart("proconnect", { invitation: token })).toBe(`/invitation/${token}?refus=origine&par=proconnect`);
    expect(await depart("proconnect")).toMatch(/^http:\/\/127/);
  },
);

test("one unties one's own identities, not somebody else's, and keeps a way in", async () => {
  const { person } = await aLinkedPerson(providers, "proconnect");
  const other = await aLinkedPerson(providers, "oidc");
  const { id: theirs } = await client().oidcIdentity.findFirstOrThrow({ where: { userId: other.person.id } });
  const { id: own } = await client().oidcIdentity.findFirstOrThrow({ where: { userId: person.id } });
  const before = await digest();
  await expect(unlinkIdentity(person, { identityId: theirs })).rejects.toMatchObject({ code: "identity.unknown" });
  await expect(unlinkIdentity(person, { identityId: own })).rejects.toMatchObject({ code: "identity.last" });
  expect(await digest()).toBe(before);
  await client().user.update({ where: { id: person.id }, data: { passwordHash: "un" } });
  const opened = await aSession(person.id);
  await client().session.update({ where: { id: opened }, data: { oidcProvider: "proconnect" } });
  await unlinkIdentity(person, { identityId: own });
  expect(await identities(person.id)).toBe(0);
  expect(await nextRequest(opened)).toBeNull();
});

test("untied two at once, the last identity stays", async () => {
  const { person } = await aLinkedPerson(providers, "proconnect");
  const second = { userId: person.id, issuer: providers.oidc.issuer, subject: aProviderPerson(providers) };
  await client().oidcIdentity.create({ data: second });
  const both = await client().oidcIdentity.findMany({ where: { userId: person.id } });
  await Promise.allSettled(both.map(({ id }) => unlinkIdentity(person, { identityId: id })));
  expect(await identities(person.id)).toBe(1);
});

test("one's identities are listed by the name of their provider, or by its host once it is gone", async () => {
  const { person } = await aLinkedPerson(providers, "proconnect");
  await client().oidcIdentity.create({
    data: { userId: person.id, issuer: "https://ancien.exemple.fr/x", subject: "s", email: "a@exemple.fr" },
  });
  const listed = await write(person, (tx) => listOwnIdentities(tx, person));
  expect(listed).toMatchObject([
    { provider: "ProConnect", email: null, lastUsedAt: null },
    { provider: "ancien.exemple.fr", email: "a@exemple.fr" },
  ]);
});
