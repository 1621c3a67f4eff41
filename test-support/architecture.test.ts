import { expect, test } from "vitest";
import { importsOf, isTest, layerOf, projectPaths, type SourceFile, sourceFiles } from "./source-files";

const files = sourceFiles();
const code = files.filter((file) => !isTest(file));
const LAYERS = ["app", "components", "domain", "e2e", "prisma", "server", "test-support"];

const within = (layer: string) => code.filter(({ path }) => layerOf(path) === layer);
const isClient = ({ text }: SourceFile) => /^\s*["']use client["']/.test(text);

/** « file → import » for each import a file may not have. */
function offences(among: readonly SourceFile[], forbidden: (name: string, file: SourceFile) => boolean): string[] {
  return among.flatMap((file) =>
    file.imports.filter((name) => forbidden(name, file)).map((name) => `${file.path} → ${name}`),
  );
}

const paths = (among: readonly SourceFile[]) => among.map(({ path }) => path);

/** Where a text stands, as « file:line ». */
const places = (among: readonly SourceFile[], pattern: RegExp) =>
  among.flatMap(({ path, text }) =>
    text.split("\n").flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1}`] : [])),
  );

test("the files are found and their imports are read", () => {
  for (const layer of LAYERS) expect(within(layer).length, layer).toBeGreaterThan(0);
  const text = `import type { A } from "@/a";\nexport { b } from './b';\nimport "c";\nconst d = import("d");\nimport {\n  e,\n} from "e";`;
  expect(importsOf(text)).toEqual(["@/a", "./b", "e", "c", "d"]);
});

test("the domain imports the domain and zod, and nothing else", () => {
  const allowed = (name: string) => name.startsWith("domain/") || name === "zod";
  expect(offences(within("domain"), (name) => !allowed(name))).toEqual([]);
});

test("the domain reads no clock, no chance and no process", () => {
  const impure = /new Date\(|Date\.now|Math\.random|\bprocess\.|\bglobalThis\b|performance\.now|Temporal\.Now|crypto\./;
  expect(places(within("domain"), impure)).toEqual([]);
});

test.each([
  ["server", ["app", "components", "e2e", "scripts", "test-support"]],
  ["components", ["app", "prisma", "e2e", "scripts", "test-support"]],
  ["app", ["prisma", "e2e", "scripts", "test-support"]],
  ["prisma", ["app", "components", "server", "e2e", "test-support"]],
  ["e2e", ["app", "components", "domain", "server", "prisma", "test-support"]],
])("%s imports only the layers under it", (layer, forbidden) => {
  expect(offences(within(layer), (name) => forbidden.includes(layerOf(name)) && !isStatedForAll(name))).toEqual([]);
});

/** Who may do what is stated once: journeys read the table of rules, and what judges it elsewhere. */
function isStatedForAll(name: string): boolean {
  return /^(domain\/access\/entry-points|test-support\/authorization\/(descriptions|expected|forms|form|parameters|target))$/.test(
    name,
  );
}

test("the server takes nothing of prisma but its generated client", () => {
  expect(
    offences(within("server"), (name) => name.startsWith("prisma/") && !name.startsWith("prisma/generated/")),
  ).toEqual([]);
});

test("a client file reaches the server through its commands only, types included", () => {
  const clients = code.filter(isClient);
  expect(clients.length).toBeGreaterThan(10);
  expect(offences(clients, (name) => layerOf(name) === "server" && !name.endsWith(".commands"))).toEqual([]);
});

test("every server file says whether it stays on the server or answers the browser", () => {
  const unmarked = within("server").filter(({ text }) => !/^(import "server-only";|"use server";)/.test(text));
  expect(paths(unmarked)).toEqual([]);
});

test("what the browser can call is in a commands file, and nowhere else", () => {
  const isCommands = ({ path }: SourceFile) => /^server\/.*\.commands\.ts$/.test(path);
  const answering = code.filter(({ text }) => /["']use server["'];?/.test(text));
  expect(paths(answering)).toEqual(paths(code.filter(isCommands)));
});

/** Exports of commands files that are not a form command, with the reason they stand alone. */
const ALONE = ["server/access/access.commands.ts signOut"];
const PUBLIC = [
  "acceptInvitation",
  "askSignInLink",
  "confirmNothingNew",
  "confirmSecondFactor",
  "enterAs",
  "giveSecondFactor",
  "openSignInLink",
  "signIn",
  "startSecondFactor",
];

test("every command identifies, parses and answers in the one way, or is listed", () => {
  const commands = code.filter(({ path }) => path.endsWith(".commands.ts"));
  const exported = commands.flatMap(({ path, text }) =>
    [...text.matchAll(/^export (?:const|async function|function) (\w+)([^\n]*)/gm)].map(([, name = "", rest = ""]) => ({
      label: `${path} ${name}`,
      name,
      kind: /^\s*=\s*(command|publicCommand)\(/.exec(rest)?.[1] ?? "alone",
    })),
  );
  const labels = (kind: string) => exported.filter((each) => each.kind === kind);
  expect(labels("command").length).toBeGreaterThan(15);
  expect(labels("alone").map(({ label }) => label)).toEqual(ALONE);
  expect(
    labels("publicCommand")
      .map(({ name }) => name)
      .toSorted(),
  ).toEqual(PUBLIC);
  expect(places(commands, /^export (?!const|async function|function)/)).toEqual([]);
});

test("a command is declared under its own name, which is its line in the table of rules", () => {
  const commands = code.filter(({ path }) => path.endsWith(".commands.ts"));
  const declared = commands.flatMap(({ text }) =>
    [...text.matchAll(/^export const (\w+) = (?:command|publicCommand)\(\s*"?(\w+)/gm)].map(([, name, line]) => [
      name,
      line,
    ]),
  );
  expect(declared.length).toBeGreaterThan(15);
  expect(declared.filter(([name, line]) => name !== line)).toEqual([]);
});

test("what is unknown or not allowed is refused as such, so that it is kept", () => {
  const written = within("server").flatMap(({ path, text }) =>
    [...text.matchAll(/new Refusal\(\s*"([\w.]+\.(?:unknown|denied|elsewhere))"/g)].map(
      ([, reason]) => `${path} ${reason}`,
    ),
  );
  expect(written.filter((place) => !place.startsWith("server/access/") || !place.endsWith(" signin.denied"))).toEqual(
    [],
  );
});

test("the database is opened by server/db, by the content scripts and by the tests beside it, and by nothing else", () => {
  const opening = code.filter(({ text }) => /new PrismaClient\(/.test(text));
  expect(paths(opening)).toEqual(["prisma/content/database.ts", "server/db/client.ts", "test-support/backstage.ts"]);
  const app = code.filter(({ path }) => !path.startsWith("server/db/") && layerOf(path) !== "test-support");
  expect(offences(app, (name) => name === "server/db/client")).toEqual([]);
});

test("transactions are begun in one place", () => {
  const beginning = places([...within("server"), ...within("app"), ...within("components")], /\.\$transaction\(/);
  expect(beginning.filter((place) => !place.startsWith("server/db/transaction.ts"))).toEqual([]);
});

test("no SQL is put together as text", () => {
  const me = "test-support/architecture.test.ts";
  const among = files.filter(({ path }) => path !== me);
  expect(places(among, /\$(queryRaw|executeRaw)Unsafe|Prisma\.raw\(/)).toEqual([]);
});

test("no markup is put together as text", () => {
  const me = "test-support/architecture.test.ts";
  expect(
    places(
      files.filter(({ path }) => path !== me),
      /dangerouslySetInnerHTML|\.innerHTML\b/,
    ),
  ).toEqual([]);
});

test("the machine's clock is read in one place on the server", () => {
  const reading = places(within("server"), /new Date\(\)|Date\.now\(\)/);
  expect(reading.filter((place) => !/^server\/(clock|command)\.ts/.test(place))).toEqual([]);
});

test("no file is longer than 300 lines", () => {
  expect(files.filter(({ text }) => text.split("\n").length > 301).map(({ path }) => path)).toEqual([]);
});

test("no file gathers what has no name", () => {
  const shapeless = /(^|\/|[-.])(utils?|helpers?|misc|common|constants|types|lib)(\/|[-.][a-z]+$)/;
  expect(projectPaths().filter((path) => shapeless.test(path))).toEqual([]);
});

test("names of files and folders are lower-case ASCII words joined by hyphens", () => {
  const word = "[a-z0-9]+(?:-[a-z0-9]+)*";
  const folder = new RegExp(
    `^(?:${word}|\\.well-known|security\\.txt|openapi\\.json|\\(${word}\\)|\\[(?:\\.\\.\\.)?${word}\\]|${word}-snapshots|\\d{14}_[a-z_]+)$`,
  );
  const file = new RegExp(`^_?${word}(?:\\.${word})*$|^migration_lock\\.toml$`);
  const odd = projectPaths().filter((path) => {
    const segments = path.split("/");
    const name = segments.pop() ?? "";
    return !file.test(name) || !segments.every((segment) => folder.test(segment));
  });
  expect(odd).toEqual([]);
});

test("only Next's own files and configurations have a default export", () => {
  const special =
    /^app\/(.*\/)?(page|layout|template|loading|error|global-error|not-found|default|robots|sitemap|manifest|icon|apple-icon|opengraph-image)\.tsx?$/;
  const configured = /^[a-z.]+\.(config\.)?(ts|mjs)$|^test-support\/database-setup\.ts$/;
  const defaults = files.filter(({ text }) => /^export default |^export \{[^}]*\bas default\b/m.test(text));
  expect(paths(defaults).filter((path) => !special.test(path) && !configured.test(path))).toEqual([]);
});

test("no file only hands over what another one exports", () => {
  expect(projectPaths().filter((path) => /(^|\/)index\.(ts|tsx|mjs)$/.test(path))).toEqual([]);
  expect(places(code, /^export (?:type )?(?:\*|\{[^}]*\}) from /)).toEqual([]);
});

test("what serves the tests is not shipped", () => {
  const shipped = code.filter(
    ({ path }) => !["test-support", "e2e"].includes(layerOf(path)) && !/\.config\.ts$|^scripts\/bench/.test(path),
  );
  expect(
    offences(shipped, (name) => layerOf(name) === "test-support" || ["vitest", "fast-check"].includes(name)),
  ).toEqual([]);
});
