import { expect, test } from "vitest";
import { z } from "zod";
import { blankIsAbsent } from "@/server/environment-variable";
import { providerEnvironment, wholeProviders } from "./provider-environment";

const schema = z.object({ PUBLIC_URL: blankIsAbsent(z.url()), ...providerEnvironment }).superRefine(wholeProviders);

const faults = (given: Record<string, string>) =>
  schema.safeParse(given).error?.issues.map(({ path }) => String(path[0])) ?? [];

const PROCONNECT = {
  PUBLIC_URL: "https://creuset.exemple.fr",
  PROCONNECT_ISSUER: "https://auth.agentconnect.gouv.fr/api/v2",
  PROCONNECT_CLIENT_ID: "x",
  PROCONNECT_CLIENT_SECRET: "y",
};

test("a provider is described in whole, or not at all", () => {
  expect(faults({})).toEqual([]);
  expect(faults(PROCONNECT)).toEqual([]);
  expect(faults({ PROCONNECT_ISSUER: "", OIDC_ISSUER: "", OIDC_LABEL: "" })).toEqual([]);
  for (const name of Object.keys(PROCONNECT)) expect(faults({ ...PROCONNECT, [name]: "" })).toContain(name);
  expect(faults({ OIDC_ISSUER: "https://identite.exemple.fr", OIDC_LABEL: "Région" })).toEqual([
    "OIDC_CLIENT_ID",
    "OIDC_CLIENT_SECRET",
    "PUBLIC_URL",
  ]);
});

test.each([
  ["http://identite.exemple.fr", false],
  ["http://127.0.0.1:4000/api/v2", true],
  ["http://localhost:4000", true],
  ["http://localhost.exemple.fr", false],
  ["https://identite.exemple.fr/realms/agents", true],
  ["javascript:alert(1)", false],
  ["identite.exemple.fr", false],
])("the issuer %s: %s", (issuer, accepted) => {
  expect(faults({ ...PROCONNECT, PROCONNECT_ISSUER: issuer }).includes("PROCONNECT_ISSUER")).toBe(!accepted);
});
