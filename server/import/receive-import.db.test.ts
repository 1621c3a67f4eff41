import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, expect, test, vi } from "vitest";
import { GET as GET_FAULTY } from "@/app/(app)/territoires/[slug]/import/[id]/a-corriger/route";
import { POST } from "@/app/(app)/territoires/[slug]/import/fichiers/route";
import type { Viewer } from "@/domain/access/permissions";
import { writeSessionCookie } from "@/server/access/session";
import { client } from "@/test-support/backstage";
import { anAction, aTerritory, someone, type TestTerritory } from "@/test-support/builders";
import { freshDatabase } from "@/test-support/database";
import { anImport } from "@/test-support/imports";
import { browser } from "@/test-support/next-headers";
import { aSession } from "@/test-support/sessions";
import { readFile } from "./read-file";
import { LARGEST_IMPORT } from "./receive-import";

vi.mock("next/headers", () => import("@/test-support/next-headers"));

let territory: TestTerritory;
let pilot: Viewer;

beforeAll(async () => {
  process.env.COMMANDS_PER_MINUTE = "100000";
  process.env.LOG_LEVEL = "error";
  await freshDatabase();
});
beforeEach(async () => {
  browser.restart();
  territory = await aTerritory(client());
  pilot = await someone(client(), "PILOT", await anAction(client(), territory));
});

const enter = async ({ id }: Viewer) => writeSessionCookie(await aSession(id));
const kept = () => client().importBatch.findMany({ where: { territoryId: territory.id }, include: { file: true } });

type Given = { file?: Blob; name?: string; fields?: Record<string, string>; cut?: number };

/** Sends a file as the form of the page does; `cut` bytes of it never arrive. */
async function send({ file = new Blob(["a;b\n1;2"]), name = "dépenses.csv", fields = {}, cut = 0 }: Given = {}) {
  const form = new FormData();
  for (const [field, value] of Object.entries({ key: randomUUID(), kind: "EXPENSES", ...fields }))
    form.set(field, value);
  form.set("file", file, name);
  const encoded = new Response(form);
  const whole = new Uint8Array(await encoded.arrayBuffer());
  const headers = {
    "content-type": encoded.headers.get("content-type") ?? "",
    "content-length": String(whole.byteLength),
  };
  const body = whole.subarray(0, whole.byteLength - cut);
  const request = new Request(`http://localhost:3000/territoires/${territory.slug}/import/fichiers`, {
    method: "POST",
    body,
    headers,
  });
  const response = await POST(request, { params: Promise.resolve({ slug: territory.slug }) });
  return { status: response.status, location: response.headers.get("location"), headers: response.headers };
}

test("a file is kept as it came, given to be read, and its sender led to its import", async () => {
  await enter(pilot);
  const { status, location, headers } = await send({ name: "../../dépenses\u202e juin.csv" });
  const [batch] = await kept();
  expect([status, location]).toEqual([303, `/territoires/${territory.slug}/import/${batch?.id}`]);
  expect(batch).toMatchObject({ state: "READING", fileName: "dépenses juin.csv", byteSize: 7, authorId: pilot.id });
  expect(Buffer.from(batch?.file?.bytes ?? []).toString()).toBe("a;b\n1;2");
  const jobs = await client()
    .$queryRaw`SELECT task_identifier AS task FROM graphile_worker.jobs WHERE key = ${`import:${batch?.id}`}`;
  expect(jobs).toEqual([{ task: "read_import" }]);
  expect(headers.get("content-security-policy")).toContain("default-src 'none'");
});

test("the same form sent twice is one import", async () => {
  await enter(pilot);
  const fields = { key: randomUUID() };
  const first = await send({ fields });
  expect((await send({ fields })).location).toBe(first.location);
  expect(await kept()).toHaveLength(1);
});

test.each<[string, Given, string]>([
  ["cut short on the way", { cut: 20 }, "tronque"],
  ["of more than twenty-five megabytes", { file: new Blob([new Uint8Array(LARGEST_IMPORT + 1)]) }, "lourd"],
  ["other than the one that left", { fields: { sha256: "0".repeat(64) } }, "empreinte"],
  ["empty", { file: new Blob([]) }, "vide"],
  ["that was not chosen", { file: new Blob([]), name: "" }, "absent"],
  ["of another kind", { name: "photo.png" }, "type"],
  ["of a kind that does not exist", { fields: { kind: "PEOPLE" } }, "forme"],
])("a file %s is refused with a word the page explains", async (_what, given, fault) => {
  await enter(pilot);
  expect(await send(given)).toMatchObject({
    status: 303,
    location: `/territoires/${territory.slug}/import?refus=${fault}`,
  });
  expect(await kept()).toEqual([]);
});

test("who may not import there is told that nothing is there, and who has not signed in is led to it", async () => {
  expect((await send()).location).toMatch(/^\/connexion/);
  const stranger = await someone(client(), "ADMIN", await aTerritory(client()));
  const observer = await someone(client(), "OBSERVER", territory);
  for (const viewer of [stranger, observer]) {
    await enter(viewer);
    expect((await send()).status).toBe(404);
  }
  await enter(pilot);
  expect((await send({ fields: { kind: "PLAN" } })).status).toBe(404);
  expect(await kept()).toEqual([]);
});

test("a form of another site is refused before anything of it is read", async () => {
  await enter(pilot);
  browser.sent.set("origin", "https://ailleurs.exemple.fr");
  browser.sent.set("sec-fetch-site", "cross-site");
  expect((await send()).location).toContain("refus=origine");
  expect(await kept()).toEqual([]);
});

test("the rows to correct leave as a workbook that can be brought again", async () => {
  await enter(pilot);
  const importId = await anImport(pilot.id, territory.id, {
    rows: [
      ["3", "Étude"],
      ["11", "=Forages"],
    ],
  });
  const layout = { format: "CSV", delimiter: ";", encoding: "UTF-8", epoch1904: false, sheets: [], headerLine: 1 };
  await client().importBatch.update({
    where: { id: importId },
    data: { layout: { ...layout, headers: ["Action", "Objet"], workbookId: null }, mapping: ["action", "object"] },
  });
  const problem = {
    level: "ERROR",
    field: "action",
    address: "A3",
    read: "11",
    message: "Il n’existe pas d’action 11.",
    suggestion: null,
  };
  await client().importRow.update({
    where: { importId_line: { importId, line: 3 } },
    data: { state: "INVALID", problems: [problem] },
  });
  const { slug } = territory;
  const response = await GET_FAULTY(new Request("http://localhost:3000/"), {
    params: Promise.resolve({ slug, id: importId }),
  });
  expect(response.headers.get("content-disposition")).toContain(".xlsx");
  const rows: unknown[] = [];
  const read = await readFile(
    new Uint8Array(await response.arrayBuffer()),
    { fileName: "lignes.xlsx", mostRows: 10 },
    async (page) => void rows.push(...page.map(({ cells }) => cells)),
  );
  expect(read.headers).toEqual(["Action", "Objet", "À corriger"]);
  expect(rows).toEqual([
    ["11", expect.stringContaining("=Forages"), expect.stringContaining("Il n’existe pas d’action 11.")],
  ]);
});
