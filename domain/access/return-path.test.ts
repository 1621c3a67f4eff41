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

test("the sign-in page remembers the page asked for, whole", () => {
  const asked = "/territoires/ales?situation=2021-03-31&tri=-ecart";
  const entrance = new URL(entrancePath(asked), "http://localhost");
  expect(entrance.pathname).toBe("/connexion");
  expect(entrance.searchParams.get("suite")).toBe(asked);
});
