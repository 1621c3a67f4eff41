import { isValidElement } from "react";
import { sourceFiles } from "../source-files";

/** The components that run in the browser: what they are handed leaves the server, shown or not. */
const CLIENT = new Set(
  sourceFiles()
    .filter(({ text }) => /^\s*["']use client["']/.test(text))
    .flatMap(({ text }) =>
      [...text.matchAll(/export (?:async )?(?:function|const) ([A-Z]\w*)/g)].map(([, name]) => name),
    ),
);

/**
 * Everything a page sends to the browser, as one text: its markup with its attributes, and the properties of the components that run
 * there. Components of the server are called, as the framework calls them.
 */
export async function sentBy(page: unknown): Promise<string> {
  const parts: string[] = [];
  await walk(page, parts, new Set());
  return parts.join("\n");
}

async function walk(value: unknown, parts: string[], above: Set<unknown>): Promise<void> {
  if (value === null || value === undefined || typeof value === "boolean" || typeof value === "function") return;
  if (typeof value !== "object") return void parts.push(String(value));
  if (value instanceof Promise) return walk(await value, parts, above);
  if (value instanceof Date) return void parts.push(value.toISOString());
  if (above.has(value)) return;
  above.add(value);
  if (isValidElement(value)) await walk(await madeBy(value), parts, above);
  else await walkInside(value, parts, above);
  above.delete(value);
}

async function walkInside(value: object, parts: string[], above: Set<unknown>): Promise<void> {
  for (const [name, inner] of Array.isArray(value) ? value.entries() : Object.entries(value)) {
    if (typeof name === "string") parts.push(name);
    if (inner !== null && typeof inner === "object") await walk(inner, parts, above);
    else if (typeof inner === "string" || typeof inner === "number") parts.push(String(inner));
  }
}

/** What a component of the server makes; what any other is handed. */
async function madeBy({ type, props }: { type: unknown; props: unknown }): Promise<unknown> {
  if (typeof type !== "function" || CLIENT.has(type.name)) return props;
  try {
    return await type(props);
  } catch (error) {
    if (error instanceof TypeError && /reading 'use/.test(error.message)) return props;
    throw error;
  }
}
