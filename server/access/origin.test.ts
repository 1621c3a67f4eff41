import { beforeEach, expect, test, vi } from "vitest";
import { browser } from "@/test-support/next-headers";
import { sourceFiles } from "@/test-support/source-files";
import { requireSameOrigin } from "./origin";

const configured = vi.hoisted((): { PUBLIC_URL?: string } => ({}));
vi.mock("next/headers", () => import("@/test-support/next-headers"));
vi.mock("@/server/env", () => ({ env: () => configured }));
beforeEach(() => browser.restart());

/** Whether a form is taken, on an installation reached at that address, with those headers changed or left out. */
function isTaken(publicUrl: string | null, given: Record<string, string | null>): Promise<boolean> {
  delete configured.PUBLIC_URL;
  if (publicUrl) configured.PUBLIC_URL = publicUrl;
  for (const [name, value] of Object.entries(given)) {
    if (value === null) browser.sent.delete(name);
    else browser.sent.set(name, value);
  }
  return requireSameOrigin().then(
    () => true,
    (error: { code?: string }) => {
      if (error.code !== "origin") throw error;
      return false;
    },
  );
}

const HTTPS = "https://creuset.exemple.fr";
const LOCAL = "http://localhost:3000";

test.each<[string, string | null, Record<string, string | null>]>([
  ["a form of the configured address", HTTPS, { origin: HTTPS }],
  ["the same behind a reverse proxy that asks by another host", HTTPS, { origin: HTTPS, host: "creuset:3000" }],
  ["a browser that says nothing of the site", HTTPS, { origin: HTTPS, "sec-fetch-site": null }],
  ["a form of the address being used, where none is configured", null, { origin: LOCAL }],
])("%s is taken", async (_case, publicUrl, given) => {
  expect(await isTaken(publicUrl, given)).toBe(true);
});

test.each<[string, string | null, Record<string, string | null>]>([
  ["no origin", HTTPS, { origin: null }],
  ["no origin, on an installation without a configured address", null, { origin: null }],
  ["no origin and no host", null, { origin: null, host: null }],
  ["an origin that hides itself", HTTPS, { origin: "null" }],
  ["an origin that is no address", HTTPS, { origin: "creuset.exemple.fr" }],
  ["another site", HTTPS, { origin: "https://attaquant.fr" }],
  ["a neighbouring site", HTTPS, { origin: "https://autre.exemple.fr" }],
  ["a site whose name starts alike", HTTPS, { origin: `${HTTPS}.attaquant.fr` }],
  ["the same host without encryption", HTTPS, { origin: "http://creuset.exemple.fr" }],
  ["the same host on another port", HTTPS, { origin: `${HTTPS}:8443` }],
  ["another site that forges the host asked", HTTPS, { origin: "https://attaquant.fr", host: "attaquant.fr" }],
  [
    "another site that forges X-Forwarded-Host",
    HTTPS,
    { origin: "https://attaquant.fr", "x-forwarded-host": "attaquant.fr" },
  ],
  [
    "the same without a configured address",
    null,
    { origin: "https://attaquant.fr", "x-forwarded-host": "attaquant.fr" },
  ],
  ["another site that forges Forwarded", null, { origin: "https://attaquant.fr", forwarded: "host=attaquant.fr" }],
  ["a right origin sent across sites", HTTPS, { origin: HTTPS, "sec-fetch-site": "cross-site" }],
  ["a right origin sent from a neighbouring site", HTTPS, { origin: HTTPS, "sec-fetch-site": "same-site" }],
])("%s is refused", async (_case, publicUrl, given) => {
  expect(await isTaken(publicUrl, given)).toBe(false);
});

test("every door that changes something asks where the form was", () => {
  const files = sourceFiles().filter(({ path }) => !/\.test\.tsx?$/.test(path));
  const doors = files.filter(
    ({ path, text }) =>
      (/^app\/.*route\.ts$/.test(path) &&
        /export (?:async )?(?:function|const) (?:POST|PUT|PATCH|DELETE)\b/.test(text)) ||
      /^export async function/m.test(/\.commands\.ts$/.test(path) ? text : ""),
  );
  expect(doors.map(({ path }) => path)).toContain("server/access/access.commands.ts");
  const asks = (text: string) => text.includes("await requireSameOrigin()");
  const handed = doors.filter(({ text }) => !asks(text));
  expect(handed.map(({ path }) => path)).toEqual([
    "app/(app)/territoires/[slug]/actions/[number]/pieces/route.ts",
    "app/(app)/territoires/[slug]/import/fichiers/route.ts",
  ]);
  const textOf = (name: string) => files.find(({ path }) => path === `server/${name}.ts`)?.text ?? "";
  const uploads = [
    [
      "return uploadProof(request, ",
      "attachment/upload-route",
      "await receiveProof(request, address)",
      "attachment/receive-proof",
    ],
    ["return takeFile(request, ", "import/files-route", "await receiveImport(request, slug)", "import/receive-import"],
  ] as const;
  for (const [rank, [sends, sender, hands, receiver]] of uploads.entries()) {
    expect(handed[rank]?.text).toContain(sends);
    expect(textOf(sender)).toContain(hands);
    expect(asks(textOf(receiver))).toBe(true);
  }
  const wrapper = files.find(({ path }) => path === "server/command.ts")?.text ?? "";
  expect(wrapper.match(/await requireSameOrigin\(\);/g)).toHaveLength(2);
});
