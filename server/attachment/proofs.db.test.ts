import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, expect, test, vi } from "vitest";
import { POST } from "@/app/(app)/territoires/[slug]/actions/[number]/pieces/route";
import { GET } from "@/app/(app)/territoires/[slug]/pieces/[id]/route";
import type { Viewer } from "@/domain/access/permissions";
import { writeSessionCookie } from "@/server/access/session";
import { addMilestone } from "@/server/milestone/add-milestone";
import { ownData } from "@/server/people/own-data";
import { client } from "@/test-support/backstage";
import { anAction, aTerritory, someone, type TestAction } from "@/test-support/builders";
import { freshDatabase } from "@/test-support/database";
import { adding } from "@/test-support/milestones";
import { browser } from "@/test-support/next-headers";
import { aProof, joined, PDF, proving, sha256Of } from "@/test-support/proofs";
import { besideTheApplication } from "@/test-support/raw-sql";
import { aSession } from "@/test-support/sessions";
import { addProof } from "./add-proof";
import { withdrawProof } from "./withdraw-proof";

vi.mock("next/headers", () => import("@/test-support/next-headers"));
beforeAll(async () => {
  process.env.COMMANDS_PER_MINUTE = "100000";
  await freshDatabase();
});
beforeEach(() => browser.restart());

async function aScene() {
  const territory = await aTerritory(client());
  const action = await anAction(client(), territory);
  return {
    territory,
    action,
    admin: await someone(client(), "ADMIN", territory),
    industrialist: await someone(client(), "INDUSTRIALIST", action),
  };
}

const enter = async ({ id }: Viewer) => writeSessionCookie(await aSession(id));
const kept = (action: TestAction) => client().attachment.count({ where: { actionId: action.id } });

/** Sends a file as the form of the page does. */
async function send(
  { territory, number, id }: TestAction,
  given: { bytes?: Uint8Array<ArrayBuffer>; name?: string; sur?: string; json?: boolean } = {},
) {
  const { bytes = joined(PDF, randomUUID()), name = "PV de réception.pdf", sur = `action.${id}`, json = true } = given;
  const body = new FormData();
  body.set("key", randomUUID());
  body.set("sur", sur);
  body.set("file", new Blob([bytes]), name);
  const path = `http://localhost:3000/territoires/${territory.slug}/actions/${number}/pieces`;
  const request = new Request(path, { method: "POST", body, headers: json ? { accept: "application/json" } : {} });
  return POST(request, { params: Promise.resolve({ slug: territory.slug, number: String(number) }) });
}

async function fetchProof(slug: string, id: string): Promise<Response | "404"> {
  browser.sent.set("x-asked", `/territoires/${slug}/pieces/${id}`);
  const request = new Request(`http://localhost:3000/territoires/${slug}/pieces/${id}`);
  return GET(request, { params: Promise.resolve({ slug, id }) }).catch((error: unknown) => {
    if (error instanceof Error && "digest" in error && String(error.digest).endsWith(";404")) return "404" as const;
    throw error;
  });
}

test("a proof sent by the form is kept byte for byte, told to who follows the action, and given back under its name", async () => {
  const { territory, action, admin, industrialist } = await aScene();
  const prefecture = await someone(client(), "PREFECTURE", territory);
  await enter(industrialist);
  const bytes = joined(PDF, randomUUID());
  const answer = await send(action, { bytes });
  expect(await answer.json()).toEqual({ status: "done", message: "Pièce « PV de réception.pdf » déposée." });
  expect(answer.headers.get("cache-control")).toBe("private, no-store");
  const proof = await client().attachment.findFirstOrThrow({
    where: { actionId: action.id },
    include: { content: true },
  });
  expect(proof).toMatchObject({
    fileName: "PV de réception.pdf",
    mediaType: "application/pdf",
    byteSize: bytes.length,
    sha256: sha256Of(bytes),
    authorId: industrialist.id,
  });
  expect(Buffer.from(proof.content?.bytes ?? []).equals(Buffer.from(bytes))).toBe(true);
  const notices = await client().notification.findMany({ where: { actionId: action.id, kind: "proof.added" } });
  expect(notices.map(({ userId }) => userId).toSorted()).toEqual([admin.id, prefecture.id].toSorted());
  const [line] = await client().journalEntry.findMany({ where: { subjectId: proof.id } });
  expect(line).toMatchObject({ event: "proof.added", actorId: industrialist.id, actionId: action.id });

  await enter(prefecture);
  const given = await fetchProof(territory.slug, proof.id);
  if (given === "404") throw new Error("not served");
  expect(Buffer.from(await given.arrayBuffer()).equals(Buffer.from(bytes))).toBe(true);
  expect(Object.fromEntries(given.headers)).toMatchObject({
    "content-type": "application/pdf",
    "content-disposition":
      "attachment; filename=\"PV de reception.pdf\"; filename*=UTF-8''PV%20de%20r%C3%A9ception.pdf",
    "x-content-type-options": "nosniff",
    "cache-control": "private, no-store",
    "content-security-policy": expect.stringMatching(/default-src 'none'.*sandbox/),
  });
});

test("a form without scripts comes back to the page, with the reason by a word of the list", async () => {
  const { action, admin } = await aScene();
  await enter(admin);
  const page = `/territoires/${action.territory.slug}/actions/${action.number}`;
  const done = await send(action, { json: false });
  expect([done.status, done.headers.get("location")]).toEqual([303, `${page}#pieces`]);
  const refused = await send(action, { json: false, name: "page.html" });
  expect([refused.status, refused.headers.get("location")]).toEqual([
    303,
    `${page}?saisir=piece&refus=type&sur=action.${action.id}`,
  ]);
  browser.restart();
  const lost = await send(action, { json: false });
  expect([lost.status, lost.headers.get("location")]).toEqual([
    303,
    `/connexion?suite=${encodeURIComponent(`${page}?saisir=piece`)}`,
  ]);
  expect(await kept(action)).toBe(1);
});

test("the same file on the same thing is kept once, on another thing again, and again once it was withdrawn", async () => {
  const { action, admin } = await aScene();
  await addMilestone(admin, adding(action.id));
  const milestone = await client().milestone.findFirstOrThrow({ where: { actionId: action.id } });
  const bytes = joined(PDF, "same");
  const first = proving(action.id, { bytes });
  await addProof(admin, first);
  expect((await addProof(admin, first)).message).toBe("Pièce « PV.pdf » déposée.");
  const again = await addProof(admin, proving(action.id, { bytes, fileName: "copie.pdf" }));
  expect(again.message).toBe(`Cette pièce y est déjà : « PV.pdf », déposée par ${admin.name}.`);
  expect(await kept(action)).toBe(1);
  await addProof(admin, proving(action.id, { bytes, subject: { about: "milestone", subjectId: milestone.id } }));
  expect(await kept(action)).toBe(2);
  const { id } = await client().attachment.findFirstOrThrow({ where: { actionId: action.id, milestoneId: null } });
  await withdrawProof(admin, { key: randomUUID(), proofId: id, reason: "Mauvais fichier." });
  await addProof(admin, proving(action.id, { bytes }));
  expect(await kept(action)).toBe(3);
});

test("two identical files sent at the same instant are kept once", async () => {
  const { action, admin } = await aScene();
  const bytes = joined(PDF, "twice");
  await Promise.all([1, 2, 3].map(() => addProof(admin, proving(action.id, { bytes }))));
  expect(await kept(action)).toBe(1);
});

test("a thing of another action, or of another territory, is as unknown as nothing, and is kept as a denial", async () => {
  const { territory, action, admin } = await aScene();
  const sibling = await anAction(client(), territory);
  const other = await aScene();
  await enter(admin);
  for (const sur of [`action.${sibling.id}`, `action.${other.action.id}`, `milestone.${randomUUID()}`]) {
    const answer = await send(action, { sur });
    expect(await answer.json()).toEqual({
      status: "refused",
      message: expect.stringMatching(/n’existe pas, ou n’est pas dans votre périmètre/),
    });
  }
  expect((await kept(action)) + (await kept(sibling)) + (await kept(other.action))).toBe(0);
  const denials = await client().accessDenial.findMany({ where: { actorId: admin.id } });
  expect(denials.map(({ times }) => times)).toEqual([3]);
});

test("who may not add proofs has nothing read of what they send", async () => {
  const { territory, action } = await aScene();
  for (const role of ["OBSERVER", "COPIL", "PREFECTURE"] as const) {
    await enter(await someone(client(), role, territory));
    expect((await send(action)).status).toBe(404);
  }
  expect(await kept(action)).toBe(0);
});

test("a form that comes from another site is refused", async () => {
  const { action, admin } = await aScene();
  await enter(admin);
  browser.sent.set("origin", "https://attaquant.fr");
  const answer = await send(action);
  expect(await answer.json()).toMatchObject({
    status: "refused",
    message: expect.stringMatching(/ne vient pas de l’application/),
  });
  expect(await kept(action)).toBe(0);
});

test("unknown, withdrawn, of another territory and of a closed action: the same 404", async () => {
  const { territory, action, admin, industrialist } = await aScene();
  const proof = await aProof(admin, action);
  const withdrawn = await aProof(admin, action, { bytes: joined(PDF, "withdrawn") });
  await withdrawProof(admin, { key: randomUUID(), proofId: withdrawn, reason: "Mauvais fichier." });
  const other = await aScene();
  await enter(industrialist);
  expect(await fetchProof(territory.slug, proof)).not.toBe("404");
  for (const [slug, id] of [
    [territory.slug, withdrawn],
    [territory.slug, randomUUID()],
    [territory.slug, "../../"],
    [other.territory.slug, proof],
    ["nulle-part", proof],
  ] as const)
    expect(await fetchProof(slug, id), `${slug} ${id}`).toBe("404");
  await enter(await someone(client(), "PILOT", await anAction(client(), territory)));
  expect(await fetchProof(territory.slug, proof)).toBe("404");
  await enter(other.admin);
  expect(await fetchProof(territory.slug, proof)).toBe("404");
});

test("bytes that no longer have their hash are not served, and it is logged with a reference", async () => {
  const { territory, action, admin } = await aScene();
  const proof = await aProof(admin, action, { bytes: joined(PDF, "secret") });
  const db = await besideTheApplication();
  await db.query("ALTER TABLE attachment_content DISABLE TRIGGER USER");
  await db.query("UPDATE attachment_content SET bytes = bytes || 'x' WHERE attachment_id = $1", [proof]);
  await db.query("ALTER TABLE attachment_content ENABLE TRIGGER USER");
  await enter(admin);
  browser.sent.set("x-request-id", "6d0f0f2e-0000-4000-8000-000000000000");
  const answer = await fetchProof(territory.slug, proof);
  if (answer === "404") throw new Error("hidden");
  expect(answer.status).toBe(500);
  const words = await answer.text();
  expect(words).toMatch(/altérée.*6d0f0f2e-0000-4000-8000-000000000000/);
  expect(words).not.toContain("%PDF");
});

test("its author or the head of the project withdraws a proof, with a reason that stays; nobody else does", async () => {
  const { territory, action, admin, industrialist } = await aScene();
  const pilot = await someone(client(), "PILOT", action);
  const proof = await aProof(industrialist, action);
  const asking = (proofId: string) => ({ key: randomUUID(), proofId, reason: "Mauvais fichier." });
  await expect(withdrawProof(pilot, asking(proof))).rejects.toMatchObject({ code: "proof.theirs" });
  const neighbour = await someone(client(), "PILOT", await anAction(client(), territory));
  const unknown = await withdrawProof(neighbour, asking(randomUUID())).catch((error: Error) => error.message);
  await expect(withdrawProof(neighbour, asking(proof))).rejects.toThrow(String(unknown));
  expect((await withdrawProof(industrialist, asking(proof))).message).toBe("Pièce « PV.pdf » retirée.");
  await expect(withdrawProof(admin, asking(proof))).rejects.toMatchObject({ code: "proof.withdrawn" });
  const theirs = await aProof(pilot, action, { bytes: joined(PDF, "pilot") });
  await withdrawProof(admin, asking(theirs));
  const [line] = await client().journalEntry.findMany({ where: { subjectId: theirs, event: "proof.withdrawn" } });
  expect(line?.after).toEqual({ fileName: "PV.pdf", reason: "Mauvais fichier." });
  expect(await client().attachmentContent.count({ where: { attachmentId: theirs } })).toBe(1);
});

test("what a person takes away of their own data names the files they added, while they may open them", async () => {
  const { action, industrialist } = await aScene();
  await aProof(industrialist, action, { fileName: "PV du lot 2.pdf" });
  const theirs = { action: action.number, retiree: false, nom: "PV du lot 2.pdf", type: "application/pdf" };
  expect(await ownData(industrialist)).toMatchObject({ piecesDeposees: [theirs] });
  const without = JSON.stringify(await ownData({ ...industrialist, grants: [] }));
  expect(without).toContain('"retiree":false');
  expect(without).not.toContain("PV du lot 2");
});

test("the database refuses bytes that are not those announced", async () => {
  const { action, admin } = await aScene();
  await expect(addProof(admin, proving(action.id, { sha256: "0".repeat(64) }))).rejects.toThrow(
    /attachment_bytes|not those announced/,
  );
  expect(await kept(action)).toBe(0);
});

test("ten megabytes go in and come back in reasonable time", async () => {
  const { territory, action, admin } = await aScene();
  await enter(admin);
  const bytes = joined(PDF, new Uint8Array(10_485_760 - PDF.length).fill(7));
  const started = performance.now();
  expect(await (await send(action, { bytes })).json()).toMatchObject({ status: "done" });
  const sent = performance.now();
  const { id } = await client().attachment.findFirstOrThrow({ where: { actionId: action.id } });
  const given = await fetchProof(territory.slug, id);
  if (given === "404") throw new Error("not served");
  expect((await given.arrayBuffer()).byteLength).toBe(10_485_760);
  expect(sent - started).toBeLessThan(8_000);
  expect(performance.now() - sent).toBeLessThan(4_000);
});
