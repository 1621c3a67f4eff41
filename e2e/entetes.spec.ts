import type { APIRequestContext, APIResponse } from "@playwright/test";
import { ENTRANCES, expect, test } from "./fixtures";

const EVERYWHERE = {
  "x-content-type-options": /^nosniff$/,
  "x-frame-options": /^DENY$/,
  "x-robots-tag": /noindex/,
  "referrer-policy": /^(same-origin|no-referrer|strict-origin)$/,
  "cross-origin-opener-policy": /^same-origin$/,
  "cross-origin-resource-policy": /^same-origin$/,
  "permissions-policy": /camera=\(\).*geolocation=\(\).*microphone=\(\)/,
  "content-security-policy": /default-src 'none'.*frame-ancestors 'none'/,
};
const SPREADSHEETS = "/territoires/ales/finances/export";

type Case = [name: string, path: string, status: number];
const VISITOR: readonly Case[] = [
  ["page ouverte", "/connexion", 200],
  ["mentions légales", "/mentions-legales", 200],
  ["données personnelles", "/confidentialite", 200],
  ["accessibilité", "/accessibilite", 200],
  ["lien mort", "/invitation/un-lien-qui-ne-vaut-plus-rien", 200],
  ["lien « rien de neuf » mort", "/rien-de-neuf/un-lien-qui-ne-vaut-plus-rien", 200],
  ["page fermée", "/territoires/ales", 307],
  ["fichier fermé", `${SPREADSHEETS}/actions?format=csv`, 307],
  ["page fermée sous un nom d’image", "/territoires/ales/logo.png", 307],
  ["image recadrée par le serveur", "/_next/image?url=%2Ffavicon.svg&w=64&q=75", 307],
  ["adresse illisible", "/territoires/%00", 400],
  ["adresse mal encodée", "/territoires/%ff", 400],
  ["recherche illisible", "/connexion?suite=%00", 400],
  ["recherche sans fin", `/connexion?suite=${"x".repeat(5_000)}`, 414],
  ["adresse sans fin", `/${"x".repeat(2_000)}`, 414],
];
const MACHINES: readonly Case[] = [
  ["vie", "/healthz", 200],
  ["disponibilité", "/readyz", 200],
  ["contact de sécurité", "/.well-known/security.txt", 200],
];
const FILES: readonly Case[] = [
  ["icône", "/favicon.svg", 200],
  ["manifeste", "/manifest.webmanifest", 200],
  ["consigne aux robots", "/robots.txt", 200],
];
const NO_PROOF = "/territoires/ales/pieces/00000000-0000-4000-8000-000000000000";
const SIGNED_IN: readonly Case[] = [
  ["accueil", "/", 307],
  ["territoires", "/territoires", 200],
  ["tableau de bord", "/territoires/ales", 200],
  ["finances", "/territoires/ales/finances", 200],
  ["action", "/territoires/ales/actions/3", 200],
  ["compte", "/compte", 200],
  ["recherche", "/recherche?q=pole", 200],
  ["résultats d’une recherche", "/recherche/resultats?q=pole", 200],
  ["administration", "/territoires/ales/administration", 200],
  ["fichier CSV", `${SPREADSHEETS}/actions?format=csv`, 200],
  ["classeur", `${SPREADSHEETS}/actions?format=xlsx`, 200],
  ["action absente", "/territoires/ales/actions/99", 404],
  ["adresse inconnue", "/nulle-part", 404],
  ["image inconnue", "/nulle-part.png", 404],
  ["fichier inconnu", `${SPREADSHEETS}/rien`, 404],
];

const stay = { maxRedirects: 0 } as const;

function checkHeaders(answer: APIResponse) {
  const headers = answer.headers();
  for (const [name, value] of Object.entries(EVERYWHERE)) expect.soft(headers[name], name).toMatch(value);
  expect.soft(headers["strict-transport-security"], "pas de HSTS sans HTTPS").toBeUndefined();
  expect.soft(headers["cache-control"] ?? "").not.toMatch(/s-maxage/);
  expect.soft(headers["x-powered-by"]).toBeUndefined();
}

function checkPrivate(answer: APIResponse) {
  expect.soft(answer.headers()["cache-control"], "rien ne garde cette réponse").toMatch(/private.*no-store/);
  expect.soft(answer.headers()["x-request-id"]).toMatch(/^[0-9a-f-]{36}$/);
}

/** What a reviewer of policies would look for, on a page's own one. */
async function checkPage(answer: APIResponse) {
  const policy = answer.headers()["content-security-policy"] ?? "";
  const scripts = policy.split("; ").find((rule) => rule.startsWith("script-src ")) ?? "";
  const nonce = /'nonce-([A-Za-z0-9+/=]{24,})'/.exec(scripts)?.[1];
  expect.soft(nonce, "un nonce par réponse").toBeDefined();
  expect.soft(scripts).toBe(`script-src 'self' 'nonce-${nonce}' 'strict-dynamic'`);
  expect.soft(policy).not.toMatch(/unsafe-eval|unsafe-hashes|\*|https?:|(?:script|default)-src[^;]*'unsafe-inline'/);
  for (const rule of ["script-src-attr 'none'", "base-uri 'none'", "form-action 'self'"])
    expect.soft(policy).toContain(rule);
  if (!answer.headers()["content-type"]?.startsWith("text/html")) return;
  const tags = (await answer.text()).match(/<script\b[^>]*>/g) ?? [];
  expect
    .soft(
      tags.filter((tag) => !tag.includes(`nonce="${nonce}"`)),
      "chaque script porte le nonce",
    )
    .toEqual([]);
}

for (const [name, path, status] of VISITOR) {
  test(`visiteur, ${name} : ${status} et ses en-têtes`, async ({ request }) => {
    const answer = await request.get(path, stay);
    expect(answer.status()).toBe(status);
    checkHeaders(answer);
    checkPrivate(answer);
    if (status < 400) await checkPage(answer);
    if (status === 307) expect(answer.headers().location).toMatch(/^(?:http:\/\/[^/]+)?\/connexion/);
  });
}

for (const [name, path, status] of [...MACHINES, ...FILES]) {
  test(`machine, ${name} : ${status} et ses en-têtes`, async ({ request }) => {
    const answer = await request.get(path, stay);
    expect(answer.status()).toBe(status);
    checkHeaders(answer);
    expect(answer.headers()["content-security-policy"]).toMatch(/^default-src 'none'.*sandbox/);
    if (MACHINES.some(([machine]) => machine === name)) checkPrivate(answer);
  });
}

test("session ouverte : chaque page, chaque fichier et chaque absence portent leurs en-têtes", async ({
  page,
  enterAs,
}) => {
  await enterAs("ADMIN");
  for (const [name, path, status] of SIGNED_IN) {
    await test.step(name, async () => {
      const answer = await page.request.get(path, stay);
      expect(answer.status(), path).toBe(status);
      checkHeaders(answer);
      checkPrivate(answer);
      await checkPage(answer);
    });
  }
  const proof = await page.request.get(NO_PROOF, stay);
  expect(proof.status()).toBe(404);
  checkHeaders(proof);
  checkPrivate(proof);
  expect(proof.headers()["content-security-policy"]).toMatch(/^default-src 'none'.*sandbox$/);
  const payload = await page.request.get("/territoires/ales", { headers: { RSC: "1" } });
  expect(payload.headers()["content-type"]).toMatch(/text\/x-component/);
  checkHeaders(payload);
  checkPrivate(payload);
});

test("deux réponses n’ont jamais le même nonce ni le même numéro", async ({ request }) => {
  const answers = await Promise.all(Array.from({ length: 5 }, () => request.get("/connexion")));
  const unique = (name: string) => new Set(answers.map((answer) => answer.headers()[name])).size;
  expect([unique("content-security-policy"), unique("x-request-id")]).toEqual([5, 5]);
});

test("les fichiers hachés se gardent un an ; un fichier absent ne se garde pas", async ({ request }) => {
  const html = await (await request.get("/connexion")).text();
  const [script = ""] = html.match(/\/_next\/static\/[^"\\]+\.js/) ?? [];
  const kept = await request.get(script);
  expect(kept.status()).toBe(200);
  checkHeaders(kept);
  expect(kept.headers()["cache-control"]).toBe("public, max-age=31536000, immutable");
  const absent = await request.get("/_next/static/absent.js");
  expect(absent.status()).toBe(404);
  checkHeaders(absent);
  expect(absent.headers()["cache-control"]).toMatch(/no-store/);
});

test.describe("ce qu’un navigateur peut envoyer n’écarte pas la garde", () => {
  const CLAIMS: readonly Record<string, string>[] = [
    { purpose: "prefetch" },
    { "next-router-prefetch": "1" },
    { "next-router-prefetch": "1", RSC: "1", "next-router-segment-prefetch": "/_tree" },
    { "x-middleware-subrequest": "proxy:proxy:proxy:proxy:proxy" },
    { "x-middleware-next": "1" },
    { "x-asked": "/connexion", "x-nonce": "a", "x-request-id": "a" },
    { "x-forwarded-host": "attaquant.fr" },
    { "x-invoke-path": "/connexion", "x-matched-path": "/connexion" },
  ];
  for (const claim of CLAIMS) {
    test(Object.keys(claim).join(", "), async ({ request }) => {
      const answer = await request.get("/territoires/ales", { ...stay, headers: claim });
      expect(answer.status()).toBe(307);
      const reached = await landing(request, claim);
      expect(reached).not.toMatch(/2.608.941,35|260894135|Extension du Pôle Mécanique/);
      expect(answer.headers()["x-request-id"]).not.toBe("a");
      expect(answer.headers().location ?? "").not.toContain("attaquant");
    });
  }
});

const landing = async (request: APIRequestContext, headers: Record<string, string>) =>
  (await request.get("/territoires/ales", { headers })).text();

for (const method of ["PUT", "DELETE", "PATCH", "OPTIONS"]) {
  test(`${method} n’est attendu nulle part`, async ({ request }) => {
    const answer = await request.fetch("/territoires/ales", { method, ...stay });
    expect(answer.status()).toBe(405);
    checkHeaders(answer);
  });
}

test("un envoi trop lourd est refusé avant d’être lu, en une phrase", async ({ request }) => {
  const answer = await request.post("/connexion", {
    data: "x".repeat(300_000),
    headers: { "content-type": "text/plain" },
  });
  expect(answer.status()).toBe(413);
  expect(await answer.text()).toMatch(/trop lourd/);
  checkHeaders(answer);
});

test("deux sessions à la même adresse ne partagent rien", async ({ page, enterAs, browser }) => {
  await enterAs("ADMIN");
  const first = await page.request.get("/territoires/ales/finances");
  const other = await browser.newContext();
  const door = await other.newPage();
  await door.goto("/connexion");
  await door.getByRole("button", { name: ENTRANCES.INDUSTRIALIST }).click();
  await door.waitForURL((url) => url.pathname !== "/connexion");
  const etag = first.headers().etag;
  const second = await door.request.get(
    "/territoires/ales/finances",
    etag ? { headers: { "if-none-match": etag } } : {},
  );
  expect(second.status()).toBe(200);
  expect(await second.text()).not.toBe(await first.text());
  for (const answer of [first, second]) {
    checkPrivate(answer);
    expect(answer.headers()["set-cookie"] ?? "").not.toMatch(/session=(?!;)[^;]+/);
  }
  await other.close();
});

test("security.txt dit à qui écrire, et n’est plus valable dans un an", async ({ request }) => {
  const text = await (await request.get("/.well-known/security.txt")).text();
  expect(text).toMatch(/^Contact: (?:mailto:|https:\/\/)\S+$/m);
  const expires = Date.parse(/^Expires: (\S+)$/m.exec(text)?.[1] ?? "");
  expect(expires).toBeGreaterThan(Date.now() + 30 * 86_400_000);
  expect(expires).toBeLessThan(Date.now() + 365 * 86_400_000);
  expect(await (await request.get("/robots.txt")).text()).toMatch(/User-agent: \*\nDisallow: \/$/m);
});
