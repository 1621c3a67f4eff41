import { createHmac, type KeyObject, sign } from "node:crypto";

type Part = Record<string, unknown>;
type Forgery = { header?: Part; claims?: Part; key: KeyObject | string | null };

const read = (part: string | undefined): Part => JSON.parse(Buffer.from(part ?? "", "base64url").toString("utf8"));
const written = (part: Part) => Buffer.from(JSON.stringify(part)).toString("base64url");

export const claimsOf = (token: string): Part => read(token.split(".")[1]);

/** A token as a provider made it, with parts replaced, signed again: by a key, with a shared secret, or not at all. */
export function forged(token: string, { header = {}, claims = {}, key }: Forgery): string {
  const [first, second] = token.split(".");
  const signed = `${written({ ...read(first), ...header })}.${written({ ...read(second), ...claims })}`;
  return `${signed}.${signature(signed, key)}`;
}

function signature(signed: string, key: Forgery["key"]): string {
  if (key === null) return "";
  if (typeof key === "string") return createHmac("sha256", key).update(signed).digest("base64url");
  return sign("sha256", Buffer.from(signed), key).toString("base64url");
}
