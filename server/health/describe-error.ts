import "server-only";
import { z } from "zod";

const marked = z.object({ code: z.string().optional(), digest: z.string().optional() });

type Description = {
  name: string;
  code?: string | undefined;
  digest?: string | undefined;
  message: string;
  stack: string[];
};

/**
 * What must not reach a log through a message: numbers of three figures and more, however they are grouped; what is quoted, but
 * for the names of the database's own things; addresses of people; keys, tokens and links, which are long and unbroken.
 */
const MASKED: readonly [RegExp, string][] = [
  [/(?<!\b(?:column|constraint|function|relation|table|type) )"[^"]*"/g, '"#"'],
  [/[^\s<>"(]+@[^\s<>")]+/g, "#"],
  [/[\w%+-]{24,}/g, "#"],
  [/\d(?:[\s.,\u00a0\u202f]?\d){2,}/g, "#"],
];
const FRAME = /^\s*at /;
const FRAMES = 12;

/** An error as it may be logged: its name, code and frames, and its message without what people typed. */
export function describeError(error: unknown): Description {
  if (!(error instanceof Error)) return { name: typeof error, message: masked(String(error)), stack: [] };
  const { code, digest } = marked.safeParse(error).data ?? {};
  const frames = (error.stack ?? "").split("\n").filter((line) => FRAME.test(line));
  const stack = frames.slice(0, FRAMES).map((line) => line.trim());
  return { name: error.name, code, digest, message: masked(error.message), stack };
}

/** The last line alone: the lines above it, when there are any, quote what was being written. */
export function masked(message: string): string {
  const cause = message.trim().split("\n").at(-1) ?? "";
  return MASKED.reduce((text, [secret, mark]) => text.replace(secret, mark), cause.slice(0, 2_000)).slice(0, 500);
}
