import { createHash } from "node:crypto";

const NAMESPACE = "https://creuset.invalid/content/";

/** The same name gives the same UUID on every machine, so that loading twice gives the same rows. */
export function stableId(name: string): string {
  const bytes = createHash("sha1").update(`${NAMESPACE}${name}`).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}
