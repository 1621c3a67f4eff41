import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { HOSTILE_SHEETS } from "@/test-support/import-corpus/hostile-sheets";
import { readApart, readFile } from "./read-file";

const ROWS = 1_200;
const CSV = Buffer.from(`Nom;Valeur\n${Array.from({ length: ROWS }, (_, rank) => `nom ${rank};${rank}\n`).join("")}`);
const asked = { fileName: "a.csv", mostRows: ROWS };

/** The programs this one has started, where the system tells. */
function children(): number[] {
  const tasks = readdirSync(`/proc/${process.pid}/task`);
  const listed = tasks.map((task) => readFileSync(`/proc/${process.pid}/task/${task}/children`, "utf8"));
  return listed.join(" ").split(/\s+/).filter(Boolean).map(Number);
}

test("a file comes by pages, in its order, and is told once it was read whole", async () => {
  const pages: number[] = [];
  const lines: number[] = [];
  const layout = await readFile(CSV, asked, async (rows) => {
    pages.push(rows.length);
    lines.push(...rows.map(({ line }) => line));
  });
  expect(pages).toEqual([500, 500, 200]);
  expect(lines).toEqual(Array.from({ length: ROWS }, (_, rank) => rank + 2));
  expect(layout).toEqual({
    format: "CSV",
    delimiter: ";",
    encoding: "UTF-8",
    epoch1904: false,
    sheets: [{ name: "", rows: ROWS }],
    sheet: "",
    headerLine: 1,
    headers: ["Nom", "Valeur"],
    workbookId: null,
  });
});

test("one row too many is refused, and a sentence says how many may come", async () => {
  const reading = readFile(CSV, { ...asked, mostRows: ROWS - 1 }, async () => {});
  await expect(reading).rejects.toMatchObject({
    code: "reader.rows",
    message: expect.stringMatching(/plus de 1\s199 lignes/),
  });
});

test("a sheet that is not there is refused by its name", async () => {
  const reading = readFile(CSV, { ...asked, sheet: "Dépenses" }, async () => {});
  await expect(reading).rejects.toMatchObject({ code: "reader.unknown", message: expect.stringContaining("Dépenses") });
});

test("what goes wrong while rows are kept is not hidden, and the program is ended", async () => {
  await expect(readFile(CSV, asked, () => Promise.reject(new Error("no room")))).rejects.toThrow("no room");
});

test.skipIf(process.platform !== "linux")(
  "a reader that dies half-way is a refusal, whatever it had given",
  async () => {
    let kept = 0;
    const reading = readFile(
      Buffer.concat([CSV, Buffer.from("a;1\n".repeat(50_000))]),
      { ...asked, mostRows: 60_000 },
      async (rows) => {
        kept += rows.length;
        for (const pid of children())
          if (/read-spreadsheet/.test(readFileSync(`/proc/${pid}/cmdline`, "utf8"))) process.kill(pid, "SIGKILL");
      },
    );
    await expect(reading).rejects.toMatchObject({ code: "reader.broken" });
    expect(kept).toBeGreaterThan(0);
  },
);

test.skipIf(process.platform !== "linux")("the reader knows nothing of the settings of the server", async () => {
  process.env.SECRET_OF_THE_SERVER = "hush";
  const environments: string[] = [];
  await readFile(CSV, asked, async () => {
    environments.push(...children().map((pid) => readFileSync(`/proc/${pid}/environ`, "utf8")));
  });
  delete process.env.SECRET_OF_THE_SERVER;
  expect(environments.join("")).toContain("NODE_ENV=production");
  expect(environments.join("")).not.toMatch(/SECRET_OF_THE_SERVER|DATABASE_URL/);
});

test("a text repeated to gigabytes is refused in little time and memory", async () => {
  const file = HOSTILE_SHEETS.find(({ name }) => name.startsWith("un-texte-nomme"));
  const { outcome, cost } = await readApart(
    (await file?.bytes()) ?? CSV,
    { fileName: "a.xlsx", mostRows: 100_000 },
    async () => {},
  );
  expect(outcome).toMatchObject({ code: "reader.heavy" });
  expect(cost.memory).toBeLessThan(256 * 1024 * 1024);
});
