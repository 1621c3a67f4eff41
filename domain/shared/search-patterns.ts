const ACCENTED: Readonly<Record<string, string>> = {
  a: "àáâãäåÀÁÂÃÄÅ",
  c: "çÇ",
  e: "èéêëÈÉÊË",
  i: "ìíîïÌÍÎÏ",
  n: "ñÑ",
  o: "òóôõöÒÓÔÕÖ",
  u: "ùúûüÙÚÛÜ",
  y: "ýÿÝŸ",
  "'": "’",
};
/** Two letters that may be written as one. */
const LIGATURES: Readonly<Record<string, string>> = { oe: "œŒ", ae: "æÆ" };
const LONGEST_SEARCH = 8;

/**
 * One PostgreSQL regular expression per word typed: each finds its word whatever the accents and the capitals of either
 * side, in any locale and without an extension. A text answers when it matches them all.
 */
export function searchPatterns(typed: string): string[] {
  const words = typed.trim().split(/\s+/).slice(0, LONGEST_SEARCH);
  return words.filter((word) => word !== "").map(patternOf);
}

function patternOf(word: string): string {
  const plain = withoutAccents(word);
  let pattern = "";
  for (let at = 0; at < plain.length; at++) {
    const pair = plain.slice(at, at + 2);
    const ligature = LIGATURES[pair];
    if (ligature === undefined) pattern += anyCase(plain.charAt(at));
    else {
      pattern += `(?:${[...pair].map(anyCase).join("")}|[${ligature}])`;
      at += 1;
    }
  }
  return pattern;
}

export function withoutAccents(word: string): string {
  return word
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .toLowerCase()
    .replaceAll("’", "'")
    .replaceAll("œ", "oe")
    .replaceAll("æ", "ae");
}

function anyCase(character: string): string {
  if (/[a-z']/.test(character)) {
    const upper = character.toUpperCase();
    const accented = ACCENTED[character] ?? "";
    return `[${character}${upper === character ? "" : upper}${accented}]`;
  }
  return /[!-/:-@[-`{-~]/.test(character) ? `\\${character}` : character;
}
