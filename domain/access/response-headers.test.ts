import { expect, test } from "vitest";
import { everyAnswer, FILE_POLICY, pagePolicy } from "./response-headers";

const production = { nonce: "bm9uY2U=", secure: true, development: false };
const directives = (policy: string) => new Map(policy.split("; ").map((line) => [line.split(" ")[0], line]));

test("in production no script runs that does not carry the nonce, and none by eval or by an attribute", () => {
  const policy = directives(pagePolicy(production));
  expect(policy.get("script-src")).toBe("script-src 'self' 'nonce-bm9uY2U=' 'strict-dynamic'");
  expect(policy.get("script-src-attr")).toBe("script-src-attr 'none'");
  expect(policy.get("style-src")).toBe("style-src 'self' 'nonce-bm9uY2U='");
});

test("what is not named is forbidden, and nothing may frame a page, move its base or send its forms away", () => {
  for (const policy of [pagePolicy(production), FILE_POLICY]) {
    expect(directives(policy).get("default-src")).toBe("default-src 'none'");
    expect(directives(policy).get("frame-ancestors")).toBe("frame-ancestors 'none'");
    expect(policy).not.toMatch(/\*|https?:|script-src[^;]*'unsafe-(?:inline|eval|hashes)'/);
  }
  const policy = directives(pagePolicy(production));
  expect([policy.get("base-uri"), policy.get("form-action")]).toEqual(["base-uri 'none'", "form-action 'self'"]);
});

test("over plain HTTP nothing asks for HTTPS, over HTTPS everything does, for more than a year", () => {
  expect(pagePolicy({ ...production, secure: false })).not.toContain("upgrade-insecure-requests");
  expect(everyAnswer(false)).not.toHaveProperty("Strict-Transport-Security");
  expect(pagePolicy(production)).toContain("upgrade-insecure-requests");
  const seconds = Number(/max-age=(\d+)/.exec(everyAnswer(true)["Strict-Transport-Security"] ?? "")?.[1]);
  expect(seconds).toBeGreaterThanOrEqual(365 * 86_400);
});
