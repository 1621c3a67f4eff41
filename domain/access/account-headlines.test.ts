import { expect, test } from "vitest";
import { sessionsHeadline, tokensHeadline, waysInHeadline } from "./account-headlines";

const person = { hasPassword: false, hasSecondFactor: false, identities: 0, isDemo: false };

test.each([
  [{ ...person, hasPassword: true }, "Vous entrez par mot de passe"],
  [{ ...person, hasPassword: true, hasSecondFactor: true }, "Vous entrez par mot de passe, avec un second facteur"],
  [{ ...person, identities: 1 }, "Vous entrez par identité professionnelle"],
  [{ ...person, hasPassword: true, identities: 2 }, "Vous entrez par mot de passe ou identité professionnelle"],
  [person, "Vous entrez par lien personnel"],
  [{ ...person, isDemo: true }, "Vous entrez par la porte de la démonstration"],
])("%j: « %s »", (account, headline) => {
  expect(waysInHeadline(account)).toBe(headline);
});

test.each([
  [1, "Aucune autre session que celle-ci"],
  [2, "Une autre session est ouverte"],
  [3, "Deux autres sessions sont ouvertes"],
  [12, "Onze autres sessions sont ouvertes"],
])("%i sessions: « %s »", (count, headline) => {
  expect(sessionsHeadline(count)).toBe(headline);
});

test.each([
  [0, "Jetons d’accès à l’API"],
  [1, "Un jeton lit l’API à votre place"],
  [3, "Trois jetons lisent l’API à votre place"],
])("%i live tokens: %s", (count, headline) => {
  expect(tokensHeadline(count)).toBe(headline);
});
