import { expect, test } from "vitest";
import { contentTypes, JPEG, joined, mimetype, PDF, PNG, WEBP, zipOf } from "@/test-support/proofs";
import { inspectFile } from "./inspect-file";

const EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";
const SVG = '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
const HTML = "<!doctype html><script>alert(1)</script>";
const COMPOUND = joined(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), "\0".repeat(600));
const HEIC = joined(new Uint8Array([0, 0, 0, 0x18]), "ftypheic\0\0\0\0heicmif1");
const text = { name: "word/document.xml", content: "<w:document/>" };
const docx = zipOf([contentTypes("docx"), text]);
const xlsx = zipOf([contentTypes("xlsx"), { name: "xl/workbook.xml", content: "<workbook/>" }]);
const bytes = (words: string) => new Uint8Array(Buffer.from(words));

test.each([
  ["facture.pdf", PDF, "pdf"],
  ["FACTURE.PDF", PDF, "pdf"],
  ["chiffré.pdf", joined(PDF, "/Encrypt 5 0 R"), "pdf"],
  ["photo.jpg", JPEG, "jpeg"],
  ["photo.jpeg", JPEG, "jpeg"],
  ["plan.png", PNG, "png"],
  ["image.webp", WEBP, "webp"],
  ["note.docx", docx, "docx"],
  ["budget.xlsx", xlsx, "xlsx"],
  ["copil.pptx", zipOf([contentTypes("pptx")]), "pptx"],
  ["note.odt", zipOf([mimetype("text"), { name: "content.xml", content: "<office/>" }]), "odt"],
  ["budget.ods", zipOf([mimetype("spreadsheet")]), "ods"],
  ["copil.odp", zipOf([mimetype("presentation")]), "odp"],
])("%s is kept as what it is", async (name, file, kind) => {
  expect(await inspectFile(name, file)).toEqual({ kind });
});

test.each([
  ["a drawing that may hold scripts", "dessin.svg", bytes(SVG), "type"],
  ["a page", "page.html", bytes(HTML), "type"],
  ["a program", "facture.pdf.exe", bytes("MZ"), "type"],
  ["no extension", "facture", PDF, "type"],
  ["an archive", "pièces.zip", docx, "type"],
  ["a page under the name of a PDF", "page.pdf", bytes(HTML), "contenu"],
  ["a drawing under the name of an image", "dessin.png", bytes(SVG), "contenu"],
  ["a test virus under the name of a PDF", "eicar.pdf", bytes(EICAR), "contenu"],
  ["a program under the name of a PDF", "facture.pdf", joined("MZ", "\0".repeat(100)), "contenu"],
  ["a page with a PDF inside it", "polyglotte.pdf", joined(HTML, PDF), "contenu"],
  ["an archive that begins like an image", "polyglotte.pdf", joined(JPEG, docx), "contenu"],
  ["an archive under the name of a PDF", "archive.pdf", docx, "contenu"],
  ["a PDF under the name of an image", "photo.jpg", PDF, "contenu"],
  ["an image under another image’s name", "photo.png", JPEG, "contenu"],
  ["a text under the name of a workbook", "budget.xlsx", docx, "contenu"],
  ["an archive that is no document", "note.docx", zipOf([{ name: "a.txt", content: "a" }]), "contenu"],
  ["an archive without its list", "note.docx", docx.subarray(0, 60), "contenu"],
  ["two documents in one", "note.docx", zipOf([contentTypes("docx"), { ...contentTypes("xlsx") }, text]), "contenu"],
  ["macros that say so", "note.docx", zipOf([contentTypes("docm"), text]), "macros"],
  [
    "macros that don’t",
    "note.docx",
    zipOf([contentTypes("docx"), { name: "word/vbaProject.bin", content: "x" }]),
    "macros",
  ],
  [
    "old macros of a workbook",
    "budget.xlsx",
    zipOf([contentTypes("xlsx"), { name: "xl/macrosheets/sheet1.xml", content: "x" }]),
    "macros",
  ],
  [
    "macros of a free document",
    "note.odt",
    zipOf([mimetype("text"), { name: "Basic/Standard/Module1.xml", content: "x" }]),
    "macros",
  ],
  ["an extension of macros", "budget.xlsm", xlsx, "macros"],
  ["a document of twenty years ago", "note.doc", COMPOUND, "ancien"],
  ["the same under a newer name", "note.docx", COMPOUND, "ancien"],
  ["a photograph few can open", "photo.heic", HEIC, "photo"],
  ["the same under another name", "photo.jpg", HEIC, "photo"],
  ["a template of a free document", "note.odt", zipOf([mimetype("text-template")]), "contenu"],
  ["nothing", "vide.pdf", new Uint8Array(), "contenu"],
  ["less than a signature", "bref.pdf", bytes("%P"), "contenu"],
] as const)("%s: « %s »", async (_what, name, file, fault) => {
  expect(await inspectFile(name, file)).toEqual({ fault });
});

test("an archive that unpacks without end is not unpacked", async () => {
  const bomb = { name: "[Content_Types].xml", content: Buffer.alloc(40 * 1024 * 1024) };
  const started = performance.now();
  for (const claimed of [100, 40 * 1024 * 1024]) {
    const file = zipOf([{ ...bomb, claimed }]);
    const before = process.memoryUsage().arrayBuffers;
    expect(await inspectFile("bombe.docx", file)).toEqual({ fault: "contenu" });
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(20 * 1024 * 1024);
  }
  expect(performance.now() - started).toBeLessThan(15_000);
  const endless = zipOf([contentTypes("docx"), { name: "word/a.xml", content: "a", claimed: 2_000_000_000 }]);
  expect(await inspectFile("bombe.docx", endless)).toEqual({ fault: "contenu" });
});
