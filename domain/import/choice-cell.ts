import { quoted } from "../shared/format";
import type { Understood } from "./cell-reading";
import { foldedHeader } from "./headers";

/** One of the values a cell may name: `names` are as good as its label, `synonyms` are read as it and told. */
export type Choice<Value> = {
  value: Value;
  label: string;
  names?: readonly string[];
  synonyms?: readonly string[];
};

/** Accents and capitals don't matter; what differs by more than capitals is told. */
export function choiceFromText<Value>(text: string, choices: readonly Choice<Value>[]): Understood<Value> {
  const typed = text.replace(/\s+/g, " ").trim();
  const exact = choices.find(({ label }) => label === typed);
  if (exact) return { ok: true, value: exact.value };
  const folded = foldedHeader(typed);
  for (const { value, label, names = [], synonyms = [] } of choices) {
    const named = [label, ...names].find((name) => foldedHeader(name) === folded);
    if (named !== undefined && named.toLowerCase() === typed.toLowerCase()) return { ok: true, value };
    const meant = named ?? (synonyms.some((name) => foldedHeader(name) === folded) ? label : undefined);
    if (meant !== undefined) return { ok: true, value, told: `${quoted(typed)} lu comme ${quoted(meant)}.` };
  }
  const labels = choices.map(({ label }) => label);
  const expected = labels.length > 1 ? `${labels.slice(0, -1).join(", ")} ou ${labels.at(-1)}` : labels.join("");
  return { ok: false, message: `${quoted(typed)} n’est pas connu\u00a0: écrivez ${expected}.` };
}
