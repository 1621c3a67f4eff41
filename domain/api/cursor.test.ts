import fc from "fast-check";
import { expect, test } from "vitest";
import { readCursorWord, writeCursor } from "./cursor";

test("a cursor is read as it was written", () => {
  const value = fc.stringMatching(/^[a-z0-9-]{1,40}$/);
  fc.assert(
    fc.property(value, fc.nat(), (text, tie) => {
      expect(readCursorWord(writeCursor({ value: text, tie }))).toEqual({ side: "after", value: text, tie });
    }),
  );
});

test.each(["", "é", "????", "bm8", btoa("~1"), btoa("2021-01-01~-1"), btoa("2021-01-01~x"), btoa("a'b~1")])(
  "« %s » comes from no answer",
  (word) => {
    expect(readCursorWord(word)).toBeNull();
  },
);

test("whatever is sent, nothing breaks", () => {
  fc.assert(
    fc.property(fc.string(), (word) => {
      const read = readCursorWord(word);
      if (read) expect(read.value).toMatch(/^[\w-]+$/);
    }),
  );
});
