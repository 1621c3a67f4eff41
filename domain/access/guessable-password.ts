/** Signs people write instead of letters. */
const STAND_INS: Record<string, string> = {
  "0": "o",
  "1": "i",
  "3": "e",
  "4": "a",
  "5": "s",
  "7": "t",
  "8": "b",
  "@": "a",
  "€": "e",
  $: "s",
  "!": "i",
};
/** Fewer letters than that beside the name of a person or of the service protect nothing. */
const FEWEST_LETTERS = 4;
const SHORTEST_WORD = 3;

const SERVICE = [
  "creuset",
  "ales",
  "cevennes",
  "occitanie",
  "gard",
  "territoire",
  "dindustrie",
  "industrie",
  "contrat",
];

export const GUESSABLE =
  "Ce mot de passe est parmi les premiers qu’on essaie. Choisissez-en un autre : quatre mots sans rapport entre eux, par exemple.";

export type Owner = { name: string; email: string };

/** The words an attacker tries first on this account: its person, their address, the service. */
export function contextWords({ name, email }: Owner): string[] {
  const [local = "", domain = ""] = email.split("@");
  const own = [name, local, domain.split(".").slice(0, -1).join(" ")].flatMap((text) => folded(text).split(/[^a-z]+/));
  const words = new Set([...own, ...SERVICE].filter((word) => word.length >= SHORTEST_WORD));
  return [...words].toSorted((a, b) => b.length - a.length);
}

/**
 * Whether a password that is long and varied enough is still a frequent one in disguise: capitals, accents, stand-ins,
 * digits and signs around it, a word written twice, or the name of the person or the service and little else.
 */
export function isGuessable(password: string, frequent: ReadonlySet<string>, context: readonly string[]): boolean {
  return readings(folded(password)).some((reading) => {
    const rest = context.reduce((text, word) => text.replaceAll(word, ""), reading);
    if (rest !== reading && rest.length < FEWEST_LETTERS) return true;
    return [reading, rest, once(reading), once(rest)].some((text) => frequent.has(text));
  });
}

/** Every way to read the letters of a password, and its letters and digits as they stand. */
function readings(text: string): string[] {
  const plain = text.replace(/[^a-z0-9]/g, "");
  const ends = [
    text,
    text.replace(/[^a-z]+$/, ""),
    text.replace(/^[^a-z]+/, ""),
    text.replace(/^[^a-z]+|[^a-z]+$/g, ""),
  ];
  const letters = ends.flatMap((part) => [part, unmasked(part)]).map((part) => part.replace(/[^a-z]/g, ""));
  return [...new Set([...letters, ...withoutDate(plain)])];
}

/** As it stands, and without one to eight digits at its end: « 1qaz2wsx » in « 1qaz2wsx2024 ». */
function withoutDate(text: string): string[] {
  const digits = Math.min(/\d*$/.exec(text)?.[0].length ?? 0, 8);
  return Array.from({ length: digits + 1 }, (_, taken) => text.slice(0, text.length - taken));
}

function folded(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

function unmasked(text: string): string {
  return text.replace(/./gs, (sign) => STAND_INS[sign] ?? sign);
}

/** « azertyazerty » is « azerty ». */
function once(text: string): string {
  return /^(.+?)\1+$/.exec(text)?.[1] ?? text;
}
