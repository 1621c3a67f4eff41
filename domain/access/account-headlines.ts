import { capitalized, countWord } from "../shared/number-words";

type WaysIn = { hasPassword: boolean; hasSecondFactor: boolean; identities: number; isDemo: boolean };

/** « Vous entrez par mot de passe, avec un second facteur ». */
export function waysInHeadline({ hasPassword, hasSecondFactor, identities, isDemo }: WaysIn): string {
  if (isDemo) return "Vous entrez par la porte de la démonstration";
  const doors = [hasPassword && "mot de passe", identities > 0 && "identité professionnelle"].filter(Boolean);
  const by = doors.length === 0 ? "lien personnel" : doors.join(" ou ");
  return `Vous entrez par ${by}${hasSecondFactor ? ", avec un second facteur" : ""}`;
}

/** Counts the one being used among them. */
export function sessionsHeadline(count: number): string {
  if (count <= 1) return "Aucune autre session que celle-ci";
  if (count === 2) return "Une autre session est ouverte";
  return `${capitalized(countWord(count - 1))} autres sessions sont ouvertes`;
}

/** Of the tokens that still open the API. */
export function tokensHeadline(count: number): string {
  if (count === 0) return "Jetons d’accès à l’API";
  return count === 1
    ? "Un jeton lit l’API à votre place"
    : `${capitalized(countWord(count))} jetons lisent l’API à votre place`;
}
