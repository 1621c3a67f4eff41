import { expect, test } from "vitest";
import { day } from "@/test-support/facts";
import { comparedVersions, versionPairs } from "./version-pairs";

const version = (number: number) => ({
  number,
  effectiveOn: day("2020-01-01"),
  amendment: number || null,
  lines: [],
});
const [signed, first, second] = [version(0), version(1), version(2)];
const VERSIONS = [signed, first, second];

test("any two versions make a pair, once", () => {
  expect(versionPairs(VERSIONS)).toEqual([
    [signed, first],
    [signed, second],
    [first, second],
  ]);
  expect(versionPairs([signed])).toEqual([]);
});

test("an address names two versions, the earlier one read first", () => {
  expect(comparedVersions(VERSIONS, "0-2")).toEqual([signed, second]);
  expect(comparedVersions(VERSIONS, "2-0")).toEqual([signed, second]);
});

test.each([undefined, "", "0", "0-0", "0-3", "a-b", "0-1-2", ["0-1"]])("%j names no two versions", (asked) => {
  expect(comparedVersions(VERSIONS, asked)).toBeNull();
});
