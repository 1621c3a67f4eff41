import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { request as ask } from "node:http";
import type { Page } from "@playwright/test";
import { expect, message, picture, test } from "./fixtures";

const ACTION = "/territoires/ales/actions/7";
const UPLOAD = `${ACTION}/pieces`;
const pdf = (words: string = randomUUID()) => Buffer.from(`%PDF-1.7\n${words}\n%%EOF\n`);
const file = (name: string, buffer: Buffer) => ({ name, mimeType: "application/pdf", buffer });
const section = (page: Page) => page.getByRole("region", { name: /pièces?( jointes?)?$/i });
const drawerOf = (page: Page) => page.getByRole("dialog", { name: "Joindre une pièce" });

test("l’industriel joint une pièce en deux clics, elle se retrouve à l’octet près, et la préfecture en est prévenue", async ({
  page,
  enterAs,
}) => {
  await enterAs("INDUSTRIALIST");
  await page.goto(ACTION);
  const bytes = pdf();
  const name = `PV de réception ${randomUUID().slice(0, 8)}.pdf`;
  await page.getByRole("link", { name: "Joindre une pièce" }).first().click();
  await drawerOf(page).getByLabel("Fichier").setInputFiles(file(name, bytes));
  await drawerOf(page).getByRole("button", { name: "Déposer la pièce" }).click();
  await expect(message(page, /déposée/)).toBeVisible();
  await expect(drawerOf(page)).toBeHidden();
  const line = section(page).getByRole("listitem").filter({ hasText: name });
  await expect(line).toContainText("PDF");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    line.getByRole("link", { name, exact: true }).click(),
  ]);
  expect(download.suggestedFilename()).toBe(name);
  expect(readFileSync(await download.path()).equals(bytes)).toBe(true);
  await picture(page, "pieces");
});

test("un fichier refusé le dit en une phrase, et ce qui était choisi reste", async ({ page, enterAs }) => {
  await enterAs("INDUSTRIALIST");
  await page.goto(`${ACTION}?saisir=piece`);
  const drawer = drawerOf(page);
  const choice = drawer.getByLabel("Ce que la pièce prouve");
  await choice.selectOption({ label: "Qualification salle blanche" });
  const chosen = await choice.inputValue();
  for (const [name, buffer, words] of [
    ["page.pdf", Buffer.from("<!doctype html><script>alert(1)</script>"), /ne correspond pas à son extension/],
    ["dessin.svg", Buffer.from("<svg/>"), /n’est pas accepté. Déposez un PDF/],
    ["vide.pdf", Buffer.alloc(0), /vide/],
    ["budget.xlsm", Buffer.from("PK"), /macros/],
    ["lourd.pdf", Buffer.alloc(10_485_761), /dépasse 10 Mo/],
  ] as const) {
    await drawer.getByLabel("Fichier").setInputFiles(file(name, buffer));
    await drawer.getByRole("button", { name: "Déposer la pièce" }).click();
    await expect(drawer.getByText(words), name).toBeVisible();
    await expect(drawer.getByLabel("Fichier")).toHaveAttribute("aria-invalid", "true");
  }
  expect(await choice.inputValue()).toBe(chosen);
  await picture(page, "piece-refusee");
});

test("une pièce retirée garde sa ligne et sa raison, et ne se télécharge plus", async ({ page, enterAs }) => {
  await enterAs("INDUSTRIALIST");
  const name = `À retirer ${randomUUID().slice(0, 8)}.pdf`;
  await page.goto(`${ACTION}?saisir=piece`);
  await drawerOf(page).getByLabel("Fichier").setInputFiles(file(name, pdf()));
  await drawerOf(page).getByRole("button", { name: "Déposer la pièce" }).click();
  await expect(message(page, /déposée/)).toBeVisible();
  const line = section(page).getByRole("listitem").filter({ hasText: name });
  const href = (await line.getByRole("link", { name, exact: true }).getAttribute("href")) ?? "";
  expect((await page.request.get(href)).status()).toBe(200);
  await line.getByRole("link", { name: /^Retirer/ }).click();
  const drawer = page.getByRole("dialog", { name: "Retirer une pièce" });
  await drawer.getByLabel("Raison").fill("Mauvais fichier.");
  await drawer.getByRole("button", { name: "Retirer la pièce" }).click();
  await expect(message(page, /retirée/)).toBeVisible();
  await section(page)
    .getByText(/pièces? retirées?$/)
    .click();
  await expect(section(page).getByRole("listitem").filter({ hasText: name })).toContainText("« Mauvais fichier. »");
  expect((await page.request.get(href)).status()).toBe(404);
});

test("les jalons et les dépenses montrent leurs pièces, et en proposent une de plus", async ({ page, enterAs }) => {
  await enterAs("PILOT");
  await page.goto("/territoires/ales/actions/3");
  await page.getByRole("link", { name: "Permis d’aménager délivré" }).first().click();
  const drawer = page.getByRole("dialog", { name: "Permis d’aménager délivré" });
  await expect(drawer.getByRole("link", { name: /^Permis d’aménager, arrêté/ })).toBeVisible();
  await drawer.getByRole("link", { name: "Joindre une pièce" }).click();
  await expect(drawerOf(page).getByLabel("Ce que la pièce prouve").locator("option:checked")).toHaveText(
    "Permis d’aménager délivré",
  );
});

test.describe("sans JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("le formulaire part, revient avec sa phrase, puis avec sa pièce", async ({ page, enterAs }) => {
    await enterAs("INDUSTRIALIST");
    await page.goto(`${ACTION}?saisir=piece`);
    const drawer = drawerOf(page);
    await drawer.getByLabel("Ce que la pièce prouve").selectOption({ label: "Gros œuvre achevé" });
    await drawer.getByLabel("Fichier").setInputFiles(file("page.pdf", Buffer.from("<html>")));
    await drawer.getByRole("button", { name: "Déposer la pièce" }).click();
    await expect(drawer.getByText(/ne correspond pas à son extension/)).toBeVisible();
    await expect(drawer.locator("option:checked")).toHaveText("Gros œuvre achevé");
    const name = `Sans script ${randomUUID().slice(0, 8)}.pdf`;
    await drawer.getByLabel("Fichier").setInputFiles(file(name, pdf()));
    await drawer.getByRole("button", { name: "Déposer la pièce" }).click();
    await expect(page).toHaveURL(/\/actions\/7#pieces$/);
    await expect(section(page).getByRole("listitem").filter({ hasText: name })).toContainText("Gros œuvre achevé");
  });
});

test.describe("ce qui n’arrive pas en entier", () => {
  /** A form cut where it is told, from a session of the page; answered, or hung up on. */
  async function send(page: Page, given: { size: number; announced?: number; cut?: number }): Promise<string> {
    const sur = await page.getByLabel("Ce que la pièce prouve").inputValue();
    const boundary = `----${randomUUID()}`;
    const field = (name: string, value: string) =>
      `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
    const head = `${field("key", randomUUID())}${field("sur", sur)}--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="gros.pdf"\r\nContent-Type: application/pdf\r\n\r\n`;
    const whole = Buffer.concat([
      Buffer.from(head),
      pdf(),
      Buffer.alloc(given.size),
      Buffer.from(`\r\n--${boundary}--\r\n`),
    ]);
    const body = whole.subarray(0, whole.length - (given.cut ?? 0));
    const { origin } = new URL(page.url());
    const cookies = await page.context().cookies();
    return new Promise((resolve) => {
      const sent = ask(
        new URL(UPLOAD, origin),
        {
          method: "POST",
          headers: {
            origin,
            accept: "application/json",
            cookie: cookies.map(({ name, value }) => `${name}=${value}`).join("; "),
            "content-type": `multipart/form-data; boundary=${boundary}`,
            "content-length": given.announced ?? body.length,
          },
        },
        (answer) => {
          let text = "";
          answer.on("data", (part) => {
            text += part;
          });
          answer.on("end", () => resolve(text));
        },
      );
      sent.on("error", () => resolve("raccroché"));
      sent.write(body, () => {
        if ((given.announced ?? body.length) > body.length) setTimeout(() => sent.destroy(), 1_000);
        else sent.end();
      });
    });
  }

  test("douze mégaoctets, une longueur annoncée plus grande, une fin qui manque : rien n’est gardé", async ({
    page,
    enterAs,
  }) => {
    await enterAs("INDUSTRIALIST");
    await page.goto(ACTION);
    const before = await section(page).getByRole("heading").innerText();
    await page.goto(`${ACTION}?saisir=piece`);
    expect(await send(page, { size: 12_000_000 })).toMatch(/dépasse 10 Mo/);
    expect(await send(page, { size: 1_000_000, announced: 1_500_000 })).toBe("raccroché");
    expect(await send(page, { size: 1_000_000, cut: 20 })).toMatch(/ne se lit pas|en entier/);
    await page.goto(ACTION);
    expect(await section(page).getByRole("heading").innerText()).toBe(before);
    expect(await send200(page)).toBe(200);
  });

  /** The server is still well. */
  async function send200(page: Page): Promise<number> {
    return (await page.request.get(ACTION)).status();
  }
});

test("l’adresse des pièces a ses en-têtes, et n’écoute pas un autre site", async ({ page, enterAs }) => {
  await enterAs("INDUSTRIALIST");
  const foreign = await page.request.post(UPLOAD, {
    headers: { origin: "https://attaquant.fr", accept: "application/json" },
    multipart: { key: randomUUID(), sur: "action.x", file: file("a.pdf", pdf()) },
  });
  expect(await foreign.text()).toMatch(/ne vient pas de l’application/);
  expect(foreign.headers()).toMatchObject({
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "cache-control": "private, no-store",
    "content-security-policy": expect.stringMatching(/default-src 'none'.*sandbox/),
    "x-request-id": expect.stringMatching(/^[0-9a-f-]{36}$/),
  });
  const absent = await page.request.get(`/territoires/ales/pieces/${randomUUID()}`);
  expect(absent.status()).toBe(404);
});
