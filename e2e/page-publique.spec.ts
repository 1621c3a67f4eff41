import { expect, message, picture, test } from "./fixtures";

const PAGE = "/public/ales";
const DATA = `${PAGE}/donnees`;
const ADMINISTRATION = "/territoires/ales/administration/publication";

test.describe.configure({ mode: "serial" });

test("le chef de projet ferme puis rouvre la page : un passant la perd, puis la retrouve", async ({
  page,
  enterAs,
  playwright,
  baseURL,
}) => {
  const stranger = await playwright.request.newContext({ ...(baseURL && { baseURL }) });
  const statuses = async () =>
    Promise.all([PAGE, `${DATA}/actions.csv`].map(async (path) => (await stranger.get(path)).status()));
  expect(await statuses()).toEqual([200, 200]);
  await enterAs("ADMIN");
  await page.goto(ADMINISTRATION);
  await page.getByRole("button", { name: "Fermer la page publique" }).click();
  await expect(message(page, /sont fermées/)).toBeVisible();
  expect(await statuses()).toEqual([404, 404]);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("La page publique est fermée");
  await expect(page.getByRole("heading", { name: "Ce qui serait public" })).toBeVisible();
  await picture(page, "publication-fermee");
  await page.getByRole("button", { name: "Ouvrir la page publique à tous" }).click();
  await expect(message(page, /sont ouvertes/)).toBeVisible();
  expect(await statuses()).toEqual([200, 200]);
  await page.goto("/territoires/ales/historique?nature=publication");
  await expect(page.getByRole("main")).toContainText("Page publique et données ouvertes fermées.");
  await stranger.dispose();
});

test("un passant sans compte lit la page, ses sources et ses totaux, et rien ne lui est déposé", async ({ page }) => {
  const answer = await page.goto(PAGE);
  expect(answer?.status()).toBe(200);
  expect(answer?.headers()["x-robots-tag"]).toBe("all");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("jalons atteints sur");
  const envelope = page.getByRole("region", { name: /30 à 40\sM€ annoncés, d’après 2\ssources/ });
  await expect(envelope).toContainText("Préfecture de la région Occitanie");
  await expect(envelope).toContainText("Alès Agglomération");
  await expect(page.getByRole("table", { name: "Actions du contrat" }).getByRole("row")).toHaveCount(11);
  await expect(page.getByText("Données de démonstration").first()).toBeVisible();
  await expect(page.locator('link[rel="canonical"]')).toHaveAttribute("href", /\/public\/ales$/);
  await expect(page.locator('meta[property="og:image"]')).toHaveAttribute("content", /\/partage\.png$/);
  const markup = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? "{}");
  expect(markup).toMatchObject({ "@type": "Dataset", license: expect.stringContaining("licence-ouverte") });
  expect(await page.context().cookies()).toEqual([]);
  await picture(page, "page-publique");
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("link", { name: "Se connecter" })).toBeHidden();
});

test("les données se téléchargent, se redemandent sans se renvoyer, et se lisent de tout site", async ({ request }) => {
  for (const file of [
    "actions.csv",
    "jalons.json",
    "totaux.csv",
    "subventions.csv",
    "catalogue.jsonld",
    "schema-actions.json",
  ]) {
    const answer = await request.get(`${DATA}/${file}`);
    const headers = answer.headers();
    expect(answer.status(), file).toBe(200);
    expect(headers["access-control-allow-origin"], file).toBe("*");
    expect(headers["cross-origin-resource-policy"], file).toBe("cross-origin");
    expect(headers["cache-control"], file).toBe("public, max-age=60");
    expect(headers["set-cookie"], file).toBeUndefined();
    expect(headers["last-modified"], file).toMatch(/GMT$/);
    const again = await request.get(`${DATA}/${file}`, { headers: { "if-none-match": headers.etag ?? "" } });
    expect(again.status(), file).toBe(304);
  }
  expect((await request.get(`${DATA}/rien.csv`)).status()).toBe(404);
});

test("la même réponse pour tous : une session ouverte ne change rien à la page ni aux données", async ({
  page,
  request,
  enterAs,
}) => {
  await enterAs("ADMIN");
  for (const file of ["actions.csv", "totaux.json"]) {
    const [mine, theirs] = [await page.request.get(`${DATA}/${file}`), await request.get(`${DATA}/${file}`)];
    expect(await mine.text()).toBe(await theirs.text());
  }
  await page.goto(PAGE);
  await expect(page.getByRole("link", { name: "Se connecter" })).toBeVisible();
});

test("le chef de projet nomme un organisme : un SIRET faux est refusé avec ce qu’il a d’inexact", async ({
  page,
  enterAs,
}) => {
  await enterAs("ADMIN");
  await page.goto(ADMINISTRATION);
  await page.getByRole("link", { name: /^Saisir le SIRET de Région Occitanie/ }).click();
  const drawer = page.getByRole("dialog");
  await drawer.getByLabel("SIRET", { exact: true }).fill("233 500 016 00041");
  await drawer.getByRole("button", { name: "Enregistrer le SIRET" }).click();
  await expect(drawer).toContainText("sa clé ne tombe pas juste");
  await expect(drawer.getByLabel("SIRET", { exact: true })).toHaveValue("233 500 016 00041");
});
