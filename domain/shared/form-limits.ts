const FIELDS = 1_000;
const NAME_SIGNS = 120;
/** « months[3].amount » is three deep. */
const DEPTH = 4;
const VALUE_SIGNS = 10_000;

/** What is said to whatever no form of the application would send. */
export const OUT_OF_SHAPE = "Ce formulaire n’a pas la forme attendue. Rechargez la page, puis recommencez.";
const TOO_LONG = "Un texte dépasse 10 000 signes. Raccourcissez-le, puis recommencez.";
const UNSTORABLE = "Un signe invisible s’est glissé dans un texte. Effacez ce texte et retapez-le.";

/** Why what a form sent is not even read, in words; null when it may be. Wide of every form of the application. */
export function formFault(form: Iterable<readonly [name: string, value: unknown]>): string | null {
  let fields = 0;
  for (const [name, value] of form) {
    fields += 1;
    const shaped = fields <= FIELDS && name.length <= NAME_SIGNS && name.split(/[.[]/).length <= DEPTH;
    if (!shaped || typeof value !== "string") return OUT_OF_SHAPE;
    if (value.length > VALUE_SIGNS) return TOO_LONG;
    if (value.includes("\0")) return UNSTORABLE;
  }
  return null;
}
