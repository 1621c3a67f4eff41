import { expect, test } from "vitest";
import { turnedAway } from "../access/request-limits";
import { apiRefusal, isOfApi } from "./api-refusal";

const asked = (method: string, path: string, { bodyBytes = 0, query = "" } = {}) =>
  apiRefusal({ method, path, hasBody: bodyBytes > 0, turned: turnedAway({ method, path, query, bodyBytes }) });

test.each([
  ["/api/v1", true],
  ["/api/v1/territories/ales", true],
  ["/api/v2/rien", true],
  ["/api", false],
  ["/api/problemes", false],
  ["/api/v1x", false],
])("%s is of the API: %s", (path, isOne) => {
  expect(isOfApi(path)).toBe(isOne);
});

test.each([
  ["GET", "/api/v1", null],
  ["HEAD", "/api/v1/territories", null],
  ["GET", "/api/v1/territories/ales/expenses/3", null],
  ["GET", "/api/v1/rien", "introuvable"],
  ["GET", "/api/v1/territories/%00", "introuvable"],
  ["POST", "/api/v1/territories", "methode-refusee"],
  ["OPTIONS", "/api/v1/territories", "methode-refusee"],
  ["DELETE", "/api/v1/rien", "methode-refusee"],
  ["GET", `/api/v1/${"a".repeat(1_100)}`, "adresse-trop-longue"],
])("%s %s is answered with: %s", (method, path, word) => {
  expect(asked(method, path)).toBe(word);
});

test("a body is refused, however small", () => {
  expect(asked("GET", "/api/v1/territories", { bodyBytes: 1 })).toBe("corps-refuse");
  expect(asked("GET", "/api/v1/territories", { bodyBytes: 1_000_000 })).toBe("corps-refuse");
});
