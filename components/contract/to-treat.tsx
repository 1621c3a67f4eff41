import { WorkLines } from "@/components/follow-up/work-lines";
import { inPerimeter, type Place, territoryHref } from "@/components/territory/links";
import { CountBadge } from "@/components/ui/count-badge";
import { Link } from "@/components/ui/link";
import { SectionHeading } from "@/components/ui/section-heading";
import { NBSP, plural } from "@/domain/shared/format";
import { worklistOf } from "@/server/follow-up/worklist-of";
import type { VisibleContract } from "@/server/territory/visible-contract";

/** How many lines stand beside the curve; the rest is on its own page. */
const SHOWN = 5;

/** The head of what awaits this person. */
export function ToTreat({ contract, place }: { contract: VisibleContract; place: Place }) {
  const items = worklistOf(contract);
  const rest = items.length - SHOWN;
  return (
    <section aria-labelledby="a-traiter">
      <SectionHeading
        id="a-traiter"
        ruled
        title={
          <span className="inline-flex items-center gap-2.5">
            À traiter
            {items.length > 0 && (
              <CountBadge count={items.length} meaning={plural(items.length, "élément", "éléments")} />
            )}
          </span>
        }
      />
      {items.length === 0 ? (
        <p className="py-3 text-13 text-encre-2">Tout est à jour. Rien n’attend votre réponse.</p>
      ) : (
        <WorkLines items={items.slice(0, SHOWN)} contract={contract} place={place} level={3} />
      )}
      {rest > 0 && (
        <p className="mt-2 text-13 print:hidden">
          <Link
            href={territoryHref(inPerimeter(place, "TOTAL_INVESTMENT"), "/a-traiter")}
            className="inline-block pointer-coarse:py-2.5"
          >
            {`Voir ${rest === 1 ? "le dernier" : `les ${rest}${NBSP}autres`}`}
            <span className="sr-only">, à traiter</span>
          </Link>
        </p>
      )}
    </section>
  );
}
