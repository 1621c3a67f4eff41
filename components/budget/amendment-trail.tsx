import { type Place, territoryHref } from "@/components/territory/links";
import { Link } from "@/components/ui/link";

/** The way back to the list of avenants, and to one of them. */
export function AmendmentTrail({ place, number }: { place: Place; number?: number }) {
  const path = "/administration/avenants";
  return (
    <>
      <span aria-hidden="true">›</span>
      <Link href={territoryHref(place, path)}>Avenants</Link>
      {number !== undefined && (
        <>
          <span aria-hidden="true">›</span>
          <Link href={territoryHref(place, `${path}/${number}`)}>Avenant n° {number}</Link>
        </>
      )}
    </>
  );
}
