import "server-only";
import { z } from "zod";
import { blankIsAbsent } from "@/server/environment-variable";

const LOCAL_HOSTS = ["localhost", "127.0.0.1"];

/** A provider is spoken to over HTTPS; only one that runs on this very machine may do without. */
function isConfidential(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  return protocol === "https:" || LOCAL_HOSTS.includes(hostname);
}

const issuer = blankIsAbsent(z.url({ protocol: /^https?$/ }).refine(isConfidential));
const text = blankIsAbsent(z.string().max(500));

export const providerEnvironment = {
  PROCONNECT_ISSUER: issuer,
  PROCONNECT_CLIENT_ID: text,
  PROCONNECT_CLIENT_SECRET: text,
  OIDC_ISSUER: issuer,
  OIDC_CLIENT_ID: text,
  OIDC_CLIENT_SECRET: text,
  OIDC_LABEL: blankIsAbsent(z.string().trim().min(2).max(40)),
};

type Given = Partial<Record<keyof typeof providerEnvironment | "PUBLIC_URL", string | undefined>>;
const PROVIDERS = [
  ["PROCONNECT_ISSUER", "PROCONNECT_CLIENT_ID", "PROCONNECT_CLIENT_SECRET"],
  ["OIDC_ISSUER", "OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET", "OIDC_LABEL"],
] as const;

/** A provider is described in whole or not at all, and comes back to an address that no request decides. */
export function wholeProviders(given: Given, context: z.RefinementCtx): void {
  const lacks = (name: keyof Given) => given[name] === undefined;
  for (const names of PROVIDERS) {
    if (names.every(lacks)) continue;
    for (const name of [...names, "PUBLIC_URL"] as const)
      if (lacks(name)) context.addIssue({ code: "custom", path: [name], message: "missing" });
  }
}
