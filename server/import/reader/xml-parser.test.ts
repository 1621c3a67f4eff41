import fc from "fast-check";
import { expect, test } from "vitest";
import { XmlParser } from "./xml-parser";

/** What the parser says of a document that comes in pieces. */
function said(pieces: readonly string[]): string[] {
  const told: string[] = [];
  const parser = new XmlParser({
    open: (name, attributes) => told.push(`<${name} ${JSON.stringify(attributes)}`),
    text: (text) => told.push(text),
    close: (name) => told.push(`>${name}`),
  });
  for (const piece of pieces) parser.write(piece);
  parser.end();
  return told;
}

const WHOLE = `\u{feff}<?xml version="1.0"?><!-- a < b --><x:a b="1 &gt; 0" x:c='"'><d/>é &#233;&#xE9;<![CDATA[<&>]]></x:a>\n`;

test("names lose their prefix, attributes keep it, and entities are read", () => {
  expect(said([WHOLE])).toEqual(['<a {"b":"1 > 0","x:c":"\\""}', "<d {}", ">d", "é éé", "<&>", ">a"]);
});

test("a document says the same wherever it is cut", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(WHOLE.length), { maxLength: 6 }), (cuts) => {
      const sorted = [0, ...cuts.toSorted((one, other) => one - other), WHOLE.length];
      const pieces = sorted.slice(1).map((to, rank) => WHOLE.slice(sorted[rank], to));
      expect(said(pieces)).toEqual(said([WHOLE]));
    }),
  );
});

test("a document that stops anywhere before its end is damaged", () => {
  for (let length = 0; length < WHOLE.trimEnd().length; length += 1) {
    expect(() => said([WHOLE.slice(0, length)]), WHOLE.slice(0, length)).toThrow();
  }
});

test.each([
  ["<a><b></a></b>", "damaged"],
  ["<a/><b/>", "damaged"],
  ["<a/>x", "damaged"],
  ["x<a/>", "damaged"],
  ["<a b=1/>", "damaged"],
  ['<a b="1" b="2"/>', "damaged"],
  ["<a>&nbsp;</a>", "damaged"],
  ["<a>&#0;</a>", "damaged"],
  ["<a>& b</a>", "damaged"],
  ["< a/>", "damaged"],
  ["<!DOCTYPE a><a/>", "external"],
  ["<!ENTITY a 'b'><a/>", "external"],
])("%s is %s", (text, word) => {
  expect(() => said([text])).toThrow(expect.objectContaining({ word }));
});
