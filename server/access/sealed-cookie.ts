import "server-only";
import { cookies } from "next/headers";
import { z } from "zod";
import { now } from "@/server/clock";
import { env } from "@/server/env";
import { seal, unseal } from "./sealing";
import { isSecure } from "./session-cookie";

/** Each cookie has a key of its own: what was sealed for one opens no other. */
const purposeOf = (name: string) => `cookie ${name}`;
const secure = () => isSecure(env().PUBLIC_URL);
const cookieName = (name: string) => `${secure() ? "__Host-" : ""}creuset.${name}`;
const attributes = () => ({ httpOnly: true, sameSite: "lax", secure: secure(), path: "/" }) as const;

/** Leaves with this browser, for a few minutes, something that it can neither read nor change. */
export async function keepSealed(name: string, content: object, seconds: number): Promise<void> {
  const until = now().getTime() + seconds * 1000;
  const value = seal(purposeOf(name), JSON.stringify({ content, until }));
  (await cookies()).set(cookieName(name), value, { ...attributes(), maxAge: seconds });
}

const kept = z.object({ content: z.unknown(), until: z.number() });

/** Null when this browser keeps nothing under that name, when its time is over, or when it was not sealed here. */
export async function readSealed<Content>(name: string, schema: z.ZodType<Content>): Promise<Content | null> {
  const value = (await cookies()).get(cookieName(name))?.value;
  const text = value ? unseal(purposeOf(name), value) : null;
  if (text === null) return null;
  const { content, until } = kept.parse(JSON.parse(text));
  return until > now().getTime() ? (schema.safeParse(content).data ?? null) : null;
}

export async function dropSealed(name: string): Promise<void> {
  (await cookies()).set(cookieName(name), "", { ...attributes(), maxAge: 0 });
}
