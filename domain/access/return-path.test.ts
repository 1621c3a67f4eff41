import fc from "fast-check";
import { expect, test } from "vitest";
import { entrancePath, returnPath } from "./return-path";

test.each([
  "/territoires/ales",
  "/territoires/ales/actions/3?saisir=depense",
  "/territoires/ales?situation=2021-03-31&meteo=LATE",
  "/compte",
])("%s is a page of the application", (path) => {
  expect(returnPath(path)).toBe(path);
});

test.each([
  "//ailleurs.exemple",
  "/\\ailleurs.exemple",
  "https://ailleurs.exemple/territoires",
  "/territoires//ailleurs.exemple",
  "/territoires\\..\\x",
  "/territoires-ailleurs",
  "/territoires/ales\nSet-Cookie: x",
  "javascript:alert(1)",
  "/connexion",
  "/",
  "",
  null,
  undefined,
  `/territoires/${"a".repeat(500)}`,
])("%s leads nowhere but home", (path) => {
  expect(returnPath(path)).toBeNull();
  expect(entrancePath(path)).toBe("/connexion");
});

test.each([
  "//evil.example",
  "///evil.example",
  "/\\evil.example",
  "\\\\evil.example",
  "/\t/evil.example",
  "/\n/evil.example",
  "\t//evil.example",
  " //evil.example",
  "https:evil.example",
  "https:/evil.example",
  "https://evil.example/territoires/ales",
  "HTTPS://evil.example/compte",
  "http://localhost@evil.example/",
  "//localhost:3000@evil.example/territoires",
  "/territoires@evil.example",
  "/territoires.evil.example",
  "/%2f%2fevil.example",
  "/%5cevil.example",
  "%2f%2fevil.example",
  "/territoires/..//evil.example",
  "/territoires/../connexion",
  "/territoires/%2e%2e/connexion",
  "/territoires/.%2E?x",
  "/compte/\u2028/x",
  "/compte\u0000/x y",
  "/compte?suite=//evil.example",
  "/compte?suite=\\evil.example",
  "data:text/html,<script>alert(1)</script>",
  "JaVaScRiPt:alert(1)",
  "vbscript:msgbox(1)",
  "/COMPTE",
  "?suite=/compte",
])("the hostile target %j leads nowhere but home", (target) => {
  expect(returnPath(target)).toBeNull();
});

test("whatever is asked for, a browser that follows it stays on the pages of the list", () => {
  const alphabet = fc.constantFrom(
    "/",
    "\\",
    ".",
    "%2e",
    "%2f",
    ":",
    "@",
    "?",
    "#",
    "&",
    "\t",
    " ",
    "é",
    "evil.example",
  );
  const page = fc.constantFrom("", "/", "/territoires", "/regions", "/compte", "/territoires/ales");
  fc.assert(
    fc.property(page, fc.array(alphabet, { maxLength: 8 }), (start, rest) => {
      const path = returnPath(start + rest.join(""));
      if (path === null) return;
      const { origin, pathname } = new URL(path, "https://creuset.exemple.fr");
      expect(origin).toBe("https://creuset.exemple.fr");
      expect(pathname).toMatch(/^\/(?:territoires|regions|compte)(?:\/|$)/);
    }),
    { numRuns: 2_000 },
  );
});

test("the sign-in page remembers the page asked for, whole", () => {
  const asked = "/territoires/ales?situation=2021-03-31&tri=-ecart";
  const entrance = new URL(entrancePath(asked), "http://localhost");
  expect(entrance.pathname).toBe("/connexion");
  expect(entrance.searchParams.get("suite")).toBe(asked);
});
