import { expect, test } from "vitest";
import { providerRefusalSentence } from "./provider-refusal";

test("a refusal named in an address is a sentence with the provider's name; anything else is none", () => {
  expect(providerRefusalSentence("inconnu", "ProConnect")).toMatch(/lien d’invitation, puis choisissez ProConnect/);
  for (const code of ["toString", "constructor", "<b>", "", null, undefined])
    expect(providerRefusalSentence(code, "ProConnect")).toBeNull();
});
