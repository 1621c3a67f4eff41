import "server-only";
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import { cookies } from "next/headers";
import { z } from "zod";
import { now } from "@/server/clock";
import { env } from "@/server/env";
import { isSecure } from "./session-cookie";

const CIPHER = "aes-256-gcm";
const NONCE = 12;
const TAG = 16;

/** Each cookie has a key of its own: what was sealed for one opens no other. */
function keyOf(name: string): Uint8Array {
  return new Uint8Array(hkdfSync("sha256", env().AUTH_SECRET, "", `creuset cookie ${name}`, 32));
}

function seal(name: string, text: string): string {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv(CIPHER, keyOf(name), nonce);
  const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString("base64url");
}

function open(name: string, value: string): string | null {
  const bytes = Buffer.from(value, "base64url");
  try {
    const decipher = createDecipheriv(CIPHER, keyOf(name), bytes.subarray(0, NONCE), { authTagLength: TAG });
    decipher.setAuthTag(bytes.subarray(NONCE, NONCE + TAG));
    return Buffer.concat([decipher.update(bytes.subarray(NONCE + TAG)), decipher.final()]).toString("utf8");
  } catch {
    return null;
  }
}

const secure = () => isSecure(env().PUBLIC_URL);
const cookieName = (name: string) => `${secure() ? "__Host-" : ""}creuset.${name}`;
const attributes = () => ({ httpOnly: true, sameSite: "lax", secure: secure(), path: "/" }) as const;

/** Leaves with this browser, for a few minutes, something that it can neither read nor change. */
export async function keepSealed(name: string, content: object, seconds: number): Promise<void> {
  const until = now().getTime() + seconds * 1000;
  const value = seal(name, JSON.stringify({ content, until }));
  (await cookies()).set(cookieName(name), value, { ...attributes(), maxAge: seconds });
}

const kept = z.object({ content: z.unknown(), until: z.number() });

/** Null when this browser keeps nothing under that name, when its time is over, or when it was not sealed here. */
export async function readSealed<Content>(name: string, schema: z.ZodType<Content>): Promise<Content | null> {
  const value = (await cookies()).get(cookieName(name))?.value;
  const text = value ? open(name, value) : null;
  if (text === null) return null;
  const { content, until } = kept.parse(JSON.parse(text));
  return until > now().getTime() ? (schema.safeParse(content).data ?? null) : null;
}

export async function dropSealed(name: string): Promise<void> {
  (await cookies()).set(cookieName(name), "", { ...attributes(), maxAge: 0 });
}
