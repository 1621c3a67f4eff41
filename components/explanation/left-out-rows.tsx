import type { Place } from "@/components/territory/links";
import { Link } from "@/components/ui/link";
import type { LeftOut } from "@/domain/explanation/explanation";
import { NBSP } from "@/domain/shared/format";
import { rowHref } from "./row-href";

/** What one might expect in the figure and does not count, each with the reason. */
export function LeftOutRows({ leftOut, place }: { leftOut: readonly LeftOut[]; place: Place }) {
  return (
    <section aria-labelledby="laisse-de-cote">
      <h3 id="laisse-de-cote" className="text-14 font-demi">
        Ce qui n’est pas compté
      </h3>
      {leftOut.length === 0 ? (
        <p className="text-13 text-encre-2">Rien n’est laissé de côté.</p>
      ) : (
        <ul className="text-13/4.5">
          {leftOut.map(({ key, label, why, target }) => (
            <li key={key} className="border-b border-filet-fin py-1.5 last:border-b-0">
              {target === null ? label : <Link href={rowHref(place, target)}>{label}</Link>}
              <span className="text-encre-3">
                {NBSP}: {why}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
