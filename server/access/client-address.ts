import "server-only";
import { isIP } from "node:net";
import { headers } from "next/headers";
import { env } from "@/server/env";

/** Where the request comes from; null when nothing trustworthy says it. */
export async function clientAddress(): Promise<string | null> {
  return forwardedAddress((await headers()).get("x-forwarded-for"), env().TRUSTED_PROXIES ?? 0);
}

/**
 * The address the outermost declared proxy saw. Each proxy adds the one it saw at the end: what stands before was written by
 * the visitor, and without a declared proxy all of it was.
 */
export function forwardedAddress(forwarded: string | null, proxies: number): string | null {
  if (forwarded === null || proxies === 0) return null;
  const seen = forwarded.split(",").map((address) => address.trim());
  const address = seen.at(-proxies)?.replace(/^::ffff:(?=\d+\.)/i, "") ?? "";
  if (isIP(address) === 4) return address;
  return isIP(address) === 6 ? networkOf(address) : null;
}

/** One subscriber holds a whole /64 of IPv6: its first four groups. */
function networkOf(address: string): string {
  const [head = "", tail] = address.toLowerCase().split("::");
  const before = head === "" ? [] : head.split(":");
  const after = tail ? tail.split(":") : [];
  const zeros = Array.from({ length: Math.max(0, 8 - before.length - after.length) }, () => "0");
  const groups = tail === undefined ? before : [...before, ...zeros, ...after];
  return `${groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ""))
    .join(":")}::/64`;
}
