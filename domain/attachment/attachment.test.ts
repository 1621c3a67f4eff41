import fc from "fast-check";
import { expect, test } from "vitest";
import { ACCEPTED, FILE_KINDS, kindOfMediaType, kindOfName } from "./file-kinds";
import { safeFileName, savedAs } from "./file-name";
import { fileSize } from "./file-size";
import { readSubject, writeSubject } from "./proof-subject";
import { UPLOAD_REFUSALS, uploadRefusal } from "./upload-refusals";

const ID = "019a0000-0000-7000-8000-000000000001";

test.each([
  ["facture.pdf", "pdf"],
  ["PHOTO.JPG", "jpeg"],
  ["photo.jpeg", "jpeg"],
  ["Lot 2.v3.docx", "docx"],
  ["facture.pdf.exe", null],
  ["page.html", null],
  ["dessin.svg", null],
  ["classeur.xlsm", null],
  ["sans-extension", null],
  ["facture.pdf ", null],
])("the last extension of « %s » decides", (name, kind) => {
  expect(kindOfName(name)).toBe(kind);
});

test("every kind is found by its media type, and neither scripts nor drawings are among them", () => {
  for (const [name, { mediaType }] of Object.entries(FILE_KINDS)) expect(kindOfMediaType(mediaType)).toBe(name);
  expect(kindOfMediaType("text/html")).toBeNull();
  expect(ACCEPTED).not.toMatch(/svg|html|heic|zip/);
});

test.each([
  ["facture.pdf", "facture.pdf"],
  ["../../etc/passwd.pdf", "passwd.pdf"],
  ["C:\\Documents\\bon de commande.pdf", "bon de commande.pdf"],
  ["facture\u202efdp.exe", "facturefdp.exe"],
  ["fac\u0000ture\r\n.pdf", "facture.pdf"],
  ["Arre\u0302te\u0301.pdf", "Arrêté.pdf"],
  ["\u200b\ufeffpièce\u2028.pdf", "pièce.pdf"],
  ["  deux   espaces .pdf ", "deux espaces .pdf"],
  [`${"a".repeat(300)}.pdf`, `${"a".repeat(196)}.pdf`],
  [`${"🏭".repeat(150)}.pdf`, `${"🏭".repeat(98)}.pdf`],
  ["", null],
  [".pdf", null],
  ["../", null],
  ["..", null],
  ["\u202e", null],
])("the name %j is kept as %j", (given, kept) => {
  expect(safeFileName(given)).toBe(kept);
});

test("whatever the name, what is kept is short, of one line, of one folder, and kept as it is the second time", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 400 }), (given) => {
      const kept = safeFileName(given);
      if (kept === null) return;
      expect(kept.length).toBeLessThanOrEqual(200);
      expect(kept).not.toMatch(/[\p{Cc}\p{Cf}/\\]/u);
      expect(kept.isWellFormed()).toBe(true);
      expect(safeFileName(kept)).toBe(kept);
    }),
  );
});

test("a file is saved under its name, whatever reads the header", () => {
  expect(savedAs("Arrêté n° 3 (l’avenant).pdf")).toBe(
    "attachment; filename=\"Arrete n_ 3 (l_avenant).pdf\"; filename*=UTF-8''Arr%C3%AAt%C3%A9%20n%C2%B0%203%20%28l%E2%80%99avenant%29.pdf",
  );
  expect(savedAs('a"; filename="b.exe')).toBe(
    "attachment; filename=\"a__ filename__b.exe\"; filename*=UTF-8''a%22%3B%20filename%3D%22b.exe",
  );
});

test("no name leaves the header it is written in", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", minLength: 1 }), (given) => {
      const kept = safeFileName(given);
      if (kept === null) return;
      expect(savedAs(kept)).toMatch(/^attachment; filename="[\w .()-]*"; filename\*=UTF-8''[\w.~!%-]+$/);
    }),
  );
});

test.each([
  [1, "1 octet"],
  [1_023, "1 023 octets"],
  [1_024, "1 ko"],
  [1_048_000, "1 023 ko"],
  [1_048_576, "1,0 Mo"],
  [10_485_760, "10,0 Mo"],
])("%i bytes are %s", (bytes, words) => {
  expect(fileSize(bytes).replace(/\s/g, " ")).toBe(words);
});

test("what a proof is joined to is read back as it was written, and nothing else is", () => {
  const subject = { about: "milestone", subjectId: ID } as const;
  expect(readSubject(writeSubject(subject))).toEqual(subject);
  for (const wrong of ["", "milestone", `decision.${ID}`, `milestone.${ID}x`, "milestone.abc", ["a"], null])
    expect(readSubject(wrong)).toBeNull();
});

test("only a word of the list gives a sentence, and every sentence says what to do", () => {
  expect(uploadRefusal("toString")).toBeNull();
  expect(uploadRefusal(["vide"])).toBeNull();
  for (const word of Object.keys(UPLOAD_REFUSALS)) expect(uploadRefusal(word)).toMatch(/recommencez|dépos|hoisissez/i);
});
