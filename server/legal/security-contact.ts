import "server-only";
import { now } from "@/server/clock";
import { env } from "@/server/env";

/** Without a contact of its own, an installation sends to where the project receives reports. */
const PROJECT = "https://example.org/creuset/SECURITY.md";
const VALID_DAYS = 180;

/** RFC 9116: whom to tell of a flaw. It stops being valid before a year, so that a forgotten copy does not mislead. */
export function securityContact(): string {
  const { SECURITY_CONTACT, PUBLIC_URL } = env();
  const expires = new Date(now().getTime() + VALID_DAYS * 86_400_000).toISOString().replace(/\.\d+/, "");
  const address = PUBLIC_URL ? [`Canonical: ${new URL("/.well-known/security.txt", PUBLIC_URL).href}`] : [];
  const lines = [
    `Contact: ${SECURITY_CONTACT ?? PROJECT}`,
    `Expires: ${expires}`,
    "Preferred-Languages: fr, en",
    ...address,
  ];
  return `${lines.join("\n")}\n`;
}
