import type { Grant, NamedBody } from "./grant";

/** A body that grants name, with the grant and the side its SIRET is entered by. */
export type BodyToName = NamedBody & { lineId: string; of: "FUNDER" | "BENEFICIARY"; grants: number };

/** Each body once, those without a SIRET first, then by name. */
export function bodiesToName(grants: readonly Grant[]): BodyToName[] {
  const bodies = new Map<string, BodyToName>();
  const add = (body: NamedBody, lineId: string, of: BodyToName["of"]) => {
    const known = bodies.get(body.id);
    bodies.set(body.id, known ? { ...known, grants: known.grants + 1 } : { ...body, lineId, of, grants: 1 });
  };
  for (const { line, funder, beneficiary } of grants) {
    add(funder, line.id, "FUNDER");
    if (beneficiary.id !== funder.id) add(beneficiary, line.id, "BENEFICIARY");
  }
  const rank = ({ siret }: BodyToName) => (siret === null ? 0 : 1);
  return [...bodies.values()].toSorted((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name, "fr"));
}
