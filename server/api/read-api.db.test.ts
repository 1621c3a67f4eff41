import Ajv from "ajv/dist/2020";
import { beforeAll, beforeEach, expect, test, vi } from "vitest";
import type { Viewer } from "@/domain/access/permissions";
import { isOfApi } from "@/domain/api/api-refusal";
import { answerName, type Endpoint } from "@/domain/api/endpoint";
import { ENDPOINTS } from "@/domain/api/endpoints";
import { openApiDocument } from "@/domain/api/openapi";
import { answerTo } from "@/test-support/api-answers";
import { client } from "@/test-support/backstage";
import { anAction, aTerritory, someone, type TestAction, type TestTerritory } from "@/test-support/builders";
import { freshDatabase } from "@/test-support/database";
import { fund } from "@/test-support/funding";
import { anExpense, spentAt } from "@/test-support/ledger";
import { aContractMilestone } from "@/test-support/milestones";
import { browser } from "@/test-support/next-headers";
import { apiRequest, aToken } from "@/test-support/tokens";

vi.mock("next/headers", () => import("@/test-support/next-headers"));

let here: TestTerritory;
let actions: TestAction[];
let lead: Viewer;
let secret: string;
let numbers: number[];

beforeAll(async () => {
  process.env.COMMANDS_PER_MINUTE = "100000";
  process.env.REQUIRE_SECOND_FACTOR = "0";
  await freshDatabase();
  here = await aTerritory(client());
  actions = [await anAction(client(), here, { number: 1 }), await anAction(client(), here, { number: 2 })];
  lead = await someone(client(), "ADMIN", here);
  secret = (await aToken(lead.id)).secret;
  numbers = [];
  for (const action of actions) {
    await aContractMilestone(action, lead.id, { title: `Jalon ${action.number}` });
    await fund(lead, action.id);
    for (const on of ["2021-01-10", "2021-02-10", "2021-02-10"])
      numbers.push((await anExpense(client(), action, lead.id, { entries: spentAt(on, 10_00) })).number);
  }
});
beforeEach(() => browser.restart());

const at = (path: string) => `/api/v1/territories/${here.slug}${path}`;
const ask = async (path: string, token: string | null = secret, headers: Record<string, string> = {}) => {
  const response = await answerTo(apiRequest(path, token, headers));
  const body = response.status === 304 ? null : await response.json();
  return { status: response.status, headers: response.headers, body };
};

const validator = new Ajv({ strict: false, formats: { date: true, "date-time": true } });
validator.addSchema({ $id: "openapi", ...openApiDocument() });

test.each(ENDPOINTS.map((endpoint): [string, Endpoint] => [endpoint.path, endpoint]))(
  "what %s answers is what its description says",
  async (path, endpoint) => {
    const number = path.includes("/expenses/") ? numbers[0] : 1;
    const asked = path.replace("{slug}", here.slug).replace("{number}", String(number));
    expect(isOfApi(asked)).toBe(true);
    const { status, body } = await ask(asked);
    expect(status).toBe(200);
    const isValid = validator.validate({ $ref: `openapi#/components/schemas/${answerName(endpoint)}` }, body);
    expect(validator.errors ?? []).toEqual([]);
    expect(isValid).toBe(true);
  },
);

test("a problem is what its description says, and names the parameters to correct", async () => {
  const { status, body, headers } = await ask(at("/expenses?limit=201&from=hier&tri=x&from=2021-01-01"));
  expect(status).toBe(400);
  expect(headers.get("content-type")).toMatch(/^application\/problem\+json/);
  expect(validator.validate({ $ref: "openapi#/components/schemas/Probleme" }, body)).toBe(true);
  expect(body).toMatchObject({ type: "/api/problemes#parametre-refuse", errors: [{ parameter: "from" }] });
  const several = await ask(at("/expenses?limit=201&tri=x&as_of=2021-02-30&cursor=x&stage=PAYE"));
  expect(several.body.errors.map(({ parameter }: { parameter: string }) => parameter).toSorted()).toEqual(
    ["as_of", "cursor", "limit", "stage", "tri"].toSorted(),
  );
});

test("pages follow one another without losing or repeating a row, whatever is added meanwhile", async () => {
  const seen: number[] = [];
  let next: string | null = at("/expenses?limit=2");
  for (let turn = 0; next && turn < 10; turn += 1) {
    const { body, headers }: { body: { data: { number: number }[]; next: string | null }; headers: Headers } =
      await ask(next);
    seen.push(...body.data.map(({ number }) => number));
    expect(headers.get("link")).toBe(body.next && `<${body.next}>; rel="next"`);
    next = body.next;
    const [action] = actions;
    if (turn === 0 && action)
      await anExpense(client(), action, lead.id, {
        entries: spentAt("2021-05-10", 10_00),
        object: "Arrivée entre-temps",
      });
  }
  expect(seen.toSorted((a, b) => a - b)).toEqual(numbers);
});

test("every list gives the same rows one by one as all at once", async () => {
  for (const path of ["/api/v1/territories", at("/actions"), at("/milestones"), at("/funding"), at("/expenses")]) {
    const whole = await ask(`${path}?limit=200`);
    const rows: unknown[] = [];
    for (let next: string | null = `${path}?limit=1`; next; ) {
      const { body }: { body: { data: unknown[]; next: string | null } } = await ask(next);
      rows.push(...body.data);
      next = body.next;
    }
    expect(rows.length, path).toBeGreaterThan(0);
    expect(rows, path).toEqual(whole.body.data);
    expect(whole.body.total, path).toBe(rows.length);
  }
});

test("filters keep what they say, and totals follow them", async () => {
  const { body } = await ask(at("/expenses?action=1&to=2021-01-31"));
  expect(body.data.map(({ action }: { action: number }) => action)).toEqual([1]);
  expect(body.totals.paid).toEqual({ amount_cents: 10_00, currency: "EUR" });
  expect((await ask(at("/expenses?stage=COMMITTED"))).body.data).toEqual([]);
  expect((await ask(at("/milestones?action=2"))).body.data).toMatchObject([{ action: 2, title: "Jalon 2" }]);
  expect((await ask(at("/funding?action=2"))).body.data).toMatchObject([{ action: 2 }]);
  expect((await ask(at("/actions?status=DONE"))).body).toMatchObject({ data: [], total: 0 });
});

test("a past day and a past instant read what they knew", async () => {
  const { body } = await ask(at("/expenses?as_of=2021-01-31"));
  expect(body).toMatchObject({ as_of: "2021-01-31", known_at: null, total: 2 });
  const known = await ask(at("/expenses?known_at=2021-01-01T00:00:00Z"));
  expect(known.body).toMatchObject({ known_at: "2021-01-01T00:00:00.000Z", total: 0 });
  expect((await ask(at("/expenses?known_at=2999-01-01T00:00:00Z"))).body.errors).toEqual([
    { parameter: "known_at", detail: "Un instant passé." },
  ]);
});

test("an answer one already has is not sent again, and a changed one is", async () => {
  const first = await ask(at("/contract"));
  const etag = first.headers.get("etag") ?? "";
  expect(first.headers.get("cache-control")).toBe("private, no-cache");
  expect((await ask(at("/contract"), secret, { "if-none-match": `"x", W/${etag}` })).status).toBe(304);
  await client().contract.update({ where: { id: here.contractId }, data: { title: "Un autre titre" } });
  const again = await ask(at("/contract"), secret, { "if-none-match": etag });
  expect(again.status).toBe(200);
  expect(again.body.data.title).toBe("Un autre titre");
});

test("who reads one action gets the others in public facts, and their amounts nowhere", async () => {
  const [mine] = actions;
  if (!mine) throw new Error("no action");
  const pilot = await someone(client(), "PILOT", mine);
  const { secret: theirs } = await aToken(pilot.id);
  const { body } = await ask(at("/actions"), theirs);
  expect(body.data).toMatchObject([
    { number: 1, access: "FULL", amounts: { paid: { amount_cents: 40_00 } } },
    { number: 2, access: "PUBLIC", amounts: null, status: null, pilots: null, about: null },
  ]);
  expect((await ask(at("/actions/2"), theirs)).status).toBe(404);
  expect((await ask(at(`/expenses/${numbers.at(-1)}`), theirs)).status).toBe(404);
  const totals = (await ask(at("/totals"), theirs)).body.data;
  expect(totals).toMatchObject({ actions: 2, readable_actions: 1, forecast_position: null });
  expect(totals.contract.paid).toEqual({ amount_cents: null, currency: "EUR", precision: "WITHHELD" });
  const mixed = JSON.stringify((await ask(at("/expenses"), theirs)).body);
  expect(mixed).not.toContain('"action":2');
});
