import "server-only";
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import { env } from "@/server/env";

const CIPHER = "aes-256-gcm";
const NONCE = 12;
const TAG = 16;

/** A key for each purpose, drawn from the one secret: what was sealed for one opens no other. */
function keyOf(purpose: string): Uint8Array {
  return new Uint8Array(hkdfSync("sha256", env().AUTH_SECRET, "", `creuset ${purpose}`, 32));
}

/** Unreadable, and changed by nobody unnoticed, without the secret of the installation. */
export function seal(purpose: string, text: string): string {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv(CIPHER, keyOf(purpose), nonce);
  const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString("base64url");
}

/** Null when it was changed, sealed for something else, or under another secret. */
export function unseal(purpose: string, value: string): string | null {
  const bytes = Buffer.from(value, "base64url");
  try {
    const decipher = createDecipheriv(CIPHER, keyOf(purpose), bytes.subarray(0, NONCE), { authTagLength: TAG });
    decipher.setAuthTag(bytes.subarray(NONCE, NONCE + TAG));
    return Buffer.concat([decipher.update(bytes.subarray(NONCE + TAG)), decipher.final()]).toString("utf8");
  } catch {
    return null;
  }
}
