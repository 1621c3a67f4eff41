import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { LARGEST_FILE } from "@/domain/attachment/file-kinds";
import { joined, PDF, sha256Of } from "@/test-support/proofs";
import { readUpload } from "./read-upload";

const SUBJECT = { about: "action", subjectId: "019a0000-0000-7000-8000-000000000001" } as const;
const ADDRESS = "http://localhost:3000/territoires/ales/actions/3/pieces";

type Given = { file?: Blob; name?: string; fields?: Record<string, string>; cut?: number; length?: number | null };

/** A form as a browser encodes it; `cut` bytes of it never arrive, `length` is what it announces. */
async function form({ file = new Blob([PDF]), name = "PV.pdf", fields = {}, cut = 0, length }: Given = {}) {
  const data = new FormData();
  const given = { key: randomUUID(), sur: `${SUBJECT.about}.${SUBJECT.subjectId}`, ...fields };
  for (const [field, value] of Object.entries(given)) data.set(field, value);
  data.set("file", file, name);
  const encoded = new Response(data);
  const type = encoded.headers.get("content-type") ?? "";
  const whole = new Uint8Array(await encoded.arrayBuffer());
  const announced = length === undefined ? whole.byteLength : length;
  const headers = { "content-type": type, ...(announced !== null && { "content-length": String(announced) }) };
  return new Request(ADDRESS, { method: "POST", body: whole.subarray(0, whole.byteLength - cut), headers });
}

const faultOf = async (given: Given) => {
  const read = await readUpload(await form(given));
  return "fault" in read ? read.fault : null;
};

test("a file arrives whole, with what it is joined to and the hash of its bytes", async () => {
  const read = await readUpload(await form({ fields: { size: String(PDF.length), sha256: sha256Of(PDF) } }));
  expect(read).toMatchObject({ upload: { subject: SUBJECT, fileName: "PV.pdf", sha256: sha256Of(PDF) } });
  expect("upload" in read && Buffer.from(read.upload.bytes).equals(Buffer.from(PDF))).toBe(true);
});

test("ten megabytes exactly are kept, one byte more is too much, and what is left of the form is remembered", async () => {
  const exact = await readUpload(await form({ file: new Blob([new Uint8Array(LARGEST_FILE)]) }));
  expect("upload" in exact && exact.upload.bytes.byteLength).toBe(LARGEST_FILE);
  const more = await readUpload(await form({ file: new Blob([new Uint8Array(LARGEST_FILE + 1)]) }));
  expect(more).toEqual({ fault: "lourd", subject: SUBJECT });
});

test("twelve megabytes are refused by what they announce, before a byte is read", async () => {
  const length = 12_000_000;
  const body = new ReadableStream({
    pull() {
      throw new Error("read");
    },
  });
  const headers = { "content-type": "multipart/form-data; boundary=x", "content-length": String(length) };
  const request = new Request(ADDRESS, { method: "POST", body, headers, duplex: "half" } as RequestInit);
  expect(await readUpload(request)).toEqual({ fault: "lourd", subject: null });
});

test("what announces nothing and never ends is left at the limit", async () => {
  let sent = 0;
  const body = new ReadableStream({
    pull(controller) {
      sent += 65_536;
      controller.enqueue(new Uint8Array(65_536));
    },
  });
  const headers = { "content-type": "multipart/form-data; boundary=x" };
  const request = new Request(ADDRESS, { method: "POST", body, headers, duplex: "half" } as RequestInit);
  expect(await readUpload(request)).toEqual({ fault: "lourd", subject: null });
  expect(sent).toBeLessThan(LARGEST_FILE + 1_000_000);
});

test.each<[string, Given, string]>([
  ["a body shorter than announced", { cut: 20 }, "tronque"],
  ["a body longer than announced", { length: 50 }, "tronque"],
  ["a body cut short that announces nothing", { cut: 20, length: null }, "tronque"],
  ["a body cut short that announces what is left", { cut: 20, length: 0 }, "tronque"],
  ["a file shorter than it was", { fields: { size: String(PDF.length + 1) } }, "tronque"],
  ["another file than the one that left", { fields: { sha256: sha256Of(joined(PDF, "x")) } }, "empreinte"],
  ["a hash that is none", { fields: { sha256: "abc" } }, "forme"],
  ["a field nobody asked for", { fields: { role: "ADMIN" } }, "forme"],
  ["a gesture without its key", { fields: { key: "1" } }, "forme"],
  ["no file chosen", { file: new Blob([]), name: "" }, "absent"],
  ["an empty file", { file: new Blob([]) }, "vide"],
  ["a name of which nothing is left", { name: "\u202e.pdf" }, "nom"],
])("%s is refused", async (_what, given, fault) => {
  expect(await faultOf(given)).toBe(fault);
});

test("what is no form of files is refused", async () => {
  const request = new Request(ADDRESS, { method: "POST", body: "a=1", headers: { "content-type": "text/plain" } });
  expect(await readUpload(request)).toEqual({ fault: "forme", subject: null });
});

test.each([
  ["../../etc/PV.pdf", "PV.pdf"],
  [`${"é".repeat(300)}.pdf`, `${"é".repeat(196)}.pdf`],
  ["fac\u202efdp.pdf", "facfdp.pdf"],
  ["facture.exe.pdf", "facture.exe.pdf"],
])("the name %j is read as %j", async (name, kept) => {
  expect(await readUpload(await form({ name }))).toMatchObject({ upload: { fileName: kept } });
});

test("what to join the file to may be unreadable: it is said where it can be chosen again", async () => {
  expect(await readUpload(await form({ fields: { sur: "decision.x" } }))).toMatchObject({ upload: { subject: null } });
});
