import fc from "fast-check";
import { expect, test } from "vitest";
import { type Asked, BODY_BYTES, turnedAway } from "./request-limits";

const page: Asked = { method: "GET", path: "/territoires/ales", query: "?situation=2021-03-31", bodyBytes: 0 };
const answer = (given: Partial<Asked>) => turnedAway({ ...page, ...given })?.status ?? null;

test.each(["GET", "HEAD", "POST"])("%s is answered", (method) => {
  expect(answer({ method })).toBeNull();
});

test.each(["PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "get", ""])("« %s » is turned away", (method) => {
  expect(answer({ method })).toBe(405);
});

test.each([
  [{ path: `/${"a".repeat(1_023)}` }, null],
  [{ path: `/${"a".repeat(1_024)}` }, 414],
  [{ query: `?${"q".repeat(4_095)}` }, null],
  [{ query: `?${"q".repeat(4_096)}` }, 414],
  [{ bodyBytes: BODY_BYTES }, null],
  [{ bodyBytes: BODY_BYTES + 1 }, 413],
])("on both sides of each length: %#", (given, status) => {
  expect(answer(given)).toBe(status);
});

test.each(["/a%00b", "/%0d%0aSet-Cookie:x", "/%7f", "/%1B[31m", "/%ff", "/%", "/%e0%a4"])(
  "the address « %s » is not readable",
  (path) => {
    expect(answer({ path })).toBe(400);
  },
);

test("a search holds no control sign either, and may hold accents", () => {
  expect(answer({ query: "?q=%00" })).toBe(400);
  expect(answer({ query: "?q=a%0Ab" })).toBe(400);
  expect(answer({ query: "?q=%C3%A9tude%20de%20sol" })).toBeNull();
});

test("any text put into an address by the application is answered", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), (text) => {
      fc.pre(!/\p{Cc}/u.test(text));
      expect(answer({ path: `/territoires/${encodeURIComponent(text)}` })).toBeNull();
    }),
  );
});
