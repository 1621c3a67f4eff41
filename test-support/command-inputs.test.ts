import { expect, test } from "vitest";
import { z } from "zod";
import { sourceFiles } from "./source-files";

const files = sourceFiles().filter(({ path }) => /^domain\/.*\.schema\.ts$/.test(path));
const loaded = await Promise.all(
  files.map(({ path }) => import(/* @vite-ignore */ `../${path}`) as Promise<Record<string, unknown>>),
);
const inputs = loaded.flatMap((exported) =>
  Object.entries(exported).flatMap(([name, value]) =>
    name.endsWith("Input") && value instanceof z.ZodType ? [[name, value] as const] : [],
  ),
);

/** What a schema is made of, down to its leaves, with the way to each; of a chain, what reads the form. */
function parts(schema: z.core.$ZodType, way: string): [way: string, part: z.core.$ZodType][] {
  if (schema instanceof z.ZodPipe) {
    const { in: first, out } = schema.def;
    return parts(first instanceof z.ZodTransform ? out : first, way);
  }
  const { def } = schema._zod as unknown as { def: Record<string, unknown> };
  const within = Object.entries(def).flatMap(([key, value]) => {
    const several =
      key === "shape" ? Object.entries(value as object) : Array.isArray(value) ? [...value.entries()] : [];
    const listed = isSchema(value) ? [["", value] as const] : several;
    return listed.flatMap(([name, each]) => (isSchema(each) ? parts(each, name === "" ? way : `${way}.${name}`) : []));
  });
  return [[way, schema], ...within];
}

const isSchema = (value: unknown): value is z.core.$ZodType =>
  typeof value === "object" && value !== null && "_zod" in value && "def" in (value._zod as object);

const every = inputs.flatMap(([name, schema]) => parts(schema, name));

test("the inputs of the commands are found, with what they are made of", () => {
  expect(inputs.length).toBeGreaterThan(30);
  expect(every.length).toBeGreaterThan(inputs.length * 4);
});

test("a command reads an input and nothing else", () => {
  const commands = sourceFiles().filter(({ path }) => path.endsWith(".commands.ts"));
  const read = commands.flatMap(({ text }) =>
    [...text.matchAll(/ublicCommand\(\s*"\w+",\s*(\w+)|\bcommand\(\s*"\w+",\s*(\w+)/g)].map(
      ([, open, own]) => open ?? own,
    ),
  );
  expect(read.length).toBeGreaterThan(30);
  expect(read.filter((name) => !inputs.some(([known]) => known === name))).toEqual([]);
});

test("every object a command reads is strict: a key that nobody asked for refuses the whole form", () => {
  const open = every.filter(([way, part]) => way !== "" && part instanceof z.ZodObject && !isStrict(part));
  expect(open.map(([way]) => way)).toEqual([]);
});

const isStrict = (part: z.ZodObject) => part.def.catchall instanceof z.ZodNever;

test("every text a command reads has a longest length, every list a longest one", () => {
  const endless = every.filter(([, part]) => {
    if (!(part instanceof z.ZodString || part instanceof z.ZodArray)) return false;
    return !part.def.checks?.some(({ _zod }) => /^(?:max_length|length_equals)$/.test(_zod.def.check));
  });
  expect(endless.map(([way]) => way)).toEqual([]);
});

test.each(["role", "territoryId", "validatedAt", "version", "id", "isDemo", "__proto__", "constructor"])(
  "« %s », added where no form has it, is refused by every command",
  (added) => {
    const asked = (schema: z.ZodType) => (schema instanceof z.ZodObject ? Object.keys(schema.def.shape) : []);
    const without = inputs.filter(([, schema]) => !asked(schema).includes(added));
    const lenient = without.filter(([, schema]) => {
      const sent = Object.create(null, { [added]: { value: crypto.randomUUID(), enumerable: true } });
      const { issues = [] } = schema.safeParse(sent).error ?? {};
      return !issues.some((issue) => issue.code === "unrecognized_keys" && issue.keys.includes(added));
    });
    expect(lenient.map(([name]) => name)).toEqual([]);
    expect(without.length).toBeGreaterThan(0);
  },
);
