/** Someone, or whoever holds a role, as a comment calls them: « @Claire Vidal », « @Préfecture ». */
export type Named = { key: string; name: string };
export type TextPart = { text: string } | { key: string };

const TOKEN = /@\[([\w-]{1,40})\]/g;

/** Names end where a word ends: « @Anne » is not in « @Annecy ». */
function endsThere(text: string, at: number): boolean {
  const next = text.slice(at, at + 1);
  return next === "" || !/[\p{L}\p{N}]/u.test(next);
}

/** Who is called at that place of a text: the longest name that stands there. */
function calledAt(text: string, at: number, named: readonly Named[]): Named | null {
  const found = named.filter(
    ({ name }) => name !== "" && text.startsWith(name, at + 1) && endsThere(text, at + 1 + name.length),
  );
  return found.toSorted((a, b) => b.name.length - a.name.length)[0] ?? null;
}

/**
 * A text as it is kept: who it calls is a key in place of their name, so that someone whose name is erased later is not
 * named by what others wrote. A « @[ » typed as such is parted, so that it calls nobody.
 */
export function keptText(text: string, named: readonly Named[]): { text: string; called: string[] } {
  const called = new Set<string>();
  let kept = "";
  let at = 0;
  while (at < text.length) {
    const who = text[at] === "@" ? calledAt(text, at, named) : null;
    if (who) called.add(who.key);
    kept += who ? `@[${who.key}]` : text[at];
    if (!who && text[at] === "@" && text[at + 1] === "[") kept += " ";
    at += who ? who.name.length + 1 : 1;
  }
  return { text: kept, called: [...called] };
}

/** A kept text in its parts: what was written, and who is called. */
export function textParts(kept: string): TextPart[] {
  const parts: TextPart[] = [];
  let at = 0;
  for (const match of kept.matchAll(TOKEN)) {
    if (match.index > at) parts.push({ text: kept.slice(at, match.index) });
    parts.push({ key: match[1] ?? "" });
    at = match.index + match[0].length;
  }
  if (at < kept.length) parts.push({ text: kept.slice(at) });
  return parts;
}

/** A kept text as people read it. A key nobody goes by any more gives « quelqu’un ». */
export function shownText(kept: string, nameOf: (key: string) => string | undefined): string {
  return textParts(kept)
    .map((part) => ("text" in part ? part.text : `@${nameOf(part.key) ?? "quelqu’un"}`))
    .join("");
}

/** What is being typed after the last « @ » before the caret; null when nobody is being called. */
export function mentionBeingTyped(text: string, caret: number): { from: number; typed: string } | null {
  const before = text.slice(0, caret);
  const from = before.lastIndexOf("@");
  if (from < 0 || (from > 0 && !/[\s(«,;:]/.test(before[from - 1] ?? ""))) return null;
  const typed = before.slice(from + 1);
  return typed.length <= 40 && !/[\n@]/.test(typed) ? { from, typed } : null;
}
