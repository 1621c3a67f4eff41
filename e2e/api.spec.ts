import type { APIRequestContext, Page } from "@playwright/test";
import { expect, picture, test } from "./fixtures";

const TERRITORIES = "/api/v1/territories";

async function createToken(page: Page, name: string, reads: RegExp): Promise<string> {
  await page.goto("/compte");
  await page.getByText(/^Créer un (?:autre )?jeton$/).click();
  await page.getByLabel("Nom").fill(name);
  await page.getByRole("checkbox", { name: reads }).check();
  await page.getByRole("button", { name: "Créer le jeton" }).click();
  const secret = page.getByLabel("Mon jeton");
  await expect(secret).toHaveValue(/^creuset_[\w-]{43}$/);
  return secret.inputValue();
}

const ask = (request: APIRequestContext, path: string, token: string) =>
  request.get(path, { headers: { authorization: `Bearer ${token}` } });

test("un jeton créé à l’écran lit l’API, et plus rien une fois révoqué", async ({
  page,
  enterAs,
  playwright,
  baseURL,
}) => {
  await enterAs("PREFECTURE");
  const token = await createToken(page, "Classeur de la préfecture", /^Actions/);
  await picture(page, "compte-jeton");
  const program = await playwright.request.newContext({ baseURL: baseURL ?? "" });
  const territories = await ask(program, TERRITORIES, token);
  expect(territories.status()).toBe(200);
  expect(territories.headers()["cache-control"]).toBe("private, no-cache");
  expect((await territories.json()).data.map(({ slug }: { slug: string }) => slug)).toContain("ales");
  expect((await ask(program, `${TERRITORIES}/ales/actions?limit=1`, token)).headers().link).toContain('rel="next"');
  expect((await ask(program, `${TERRITORIES}/ales/totals`, token)).status()).toBe(403);

  await page.reload();
  const row = page.getByRole("listitem").filter({ hasText: "Classeur de la préfecture" });
  await expect(row).toContainText("A servi le");
  await expect(page.getByLabel("Mon jeton")).toHaveCount(0);
  await row.getByRole("button", { name: "Révoquer le jeton Classeur de la préfecture" }).click();
  await expect(row).toHaveCount(0);
  const refused = await ask(program, TERRITORIES, token);
  expect(refused.status()).toBe(401);
  expect(refused.headers()["content-type"]).toContain("application/problem+json");
  await program.dispose();
});

test("un jeton sans nom ni portée n’est pas créé, et ce qui est saisi reste", async ({ page, enterAs }) => {
  await enterAs("OBSERVER");
  await page.goto("/compte");
  await page.getByText(/^Créer un (?:autre )?jeton$/).click();
  await page.getByRole("checkbox", { name: /^Totaux/ }).check();
  await page.getByRole("button", { name: "Créer le jeton" }).click();
  await expect(page.getByText("Le jeton n’est pas créé")).toBeVisible();
  await expect(page.getByRole("checkbox", { name: /^Totaux/ })).toBeChecked();
});

test("une session n’ouvre rien de l’API, qui se lit et n’écrit rien", async ({ page, enterAs }) => {
  await enterAs("ADMIN");
  const { request } = page;
  expect((await request.get(TERRITORIES)).status()).toBe(401);
  for (const method of ["POST", "PUT", "DELETE", "OPTIONS"]) {
    const answer = await request.fetch(TERRITORIES, { method });
    expect(answer.status(), method).toBe(405);
    expect(answer.headers().allow, method).toBe("GET, HEAD");
    expect((await answer.json()).type, method).toBe("/api/problemes#methode-refusee");
  }
  const missing = await request.get("/api/v1/rien");
  expect(missing.status()).toBe(404);
  expect((await missing.json()).request_id).toBe(missing.headers()["x-request-id"]);
  expect((await request.get(TERRITORIES)).headers()["access-control-allow-origin"]).toBeUndefined();
});

test("la documentation se lit sans compte et dit chaque adresse de la description", async ({ page, request }) => {
  const description = await (await request.get("/api/v1/openapi.json")).json();
  await page.goto("/api");
  const main = page.getByRole("main");
  for (const path of Object.keys(description.paths).filter((each) => !each.endsWith(".json")))
    await expect(main.getByText(`GET ${path}`, { exact: true })).toBeVisible();
  await picture(page, "api");
  await page.getByRole("link", { name: "problème nommé" }).click();
  await expect(page.locator("#trop-de-demandes")).toContainText("429");
});
