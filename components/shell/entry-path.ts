type Linked = { href?: string | undefined };

/** The path of an address, without what it asks for: a past day read through `?situation=` is the same page. */
export function entryPath(href: string): string {
  return href.split(/[?#]/, 1)[0] ?? href;
}

/** An entry above others is current on its own page only; the others also on the pages below them. */
export function isParent({ href }: { href: string }, others: readonly Linked[]): boolean {
  const below = `${entryPath(href)}/`;
  return others.some((other) => other.href !== undefined && entryPath(other.href).startsWith(below));
}
