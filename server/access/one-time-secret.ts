import "server-only";
import { createHash, randomBytes } from "node:crypto";

/** 256 bits at random, in the letters of an address. */
export function drawSecret(): string {
  return randomBytes(32).toString("base64url");
}

/** What is kept of a secret drawn at random: its hash gives nothing away. */
export function hashed(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}
