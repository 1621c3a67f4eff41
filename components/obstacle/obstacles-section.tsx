import { Plus } from "lucide-react";
import type { Place } from "@/components/territory/links";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { SectionHeading } from "@/components/ui/section-heading";
import { isOpen, type Obstacle } from "@/domain/obstacle/obstacle";
import { bySeverity } from "@/domain/obstacle/obstacle-clock";
import { obstaclesHeadline } from "@/domain/obstacle/obstacle-words";
import type { CalendarDate } from "@/domain/shared/calendar-date";
import { quantity } from "@/domain/shared/format";
import type { FullAction } from "@/server/territory/visible-contract";
import { obstacleListHref, raiseObstacleHref } from "./obstacle-links";
import { ObstaclesTable } from "./obstacles-table";

type ObstaclesSectionProps = {
  action: FullAction;
  obstacles: readonly Obstacle[];
  place: Place;
  asOf: CalendarDate;
};

/** What blocks the action, who must answer and since when; what is resolved stays readable under it. */
export function ObstaclesSection({ action, obstacles, place, asOf }: ObstaclesSectionProps) {
  const { rights, number } = action;
  if (obstacles.length === 0 && !rights.raiseObstacle) return null;
  const open = obstacles.filter(isOpen).toSorted(bySeverity(asOf));
  const resolved = obstacles.filter((obstacle) => !obstacle.open);
  const shared = { actions: [action], place, asOf, withAction: false };
  return (
    <section aria-labelledby="blocages" className="mt-10 max-sm:mt-8">
      <SectionHeading
        id="blocages"
        title={obstaclesHeadline(obstacles, asOf)}
        description="Points de blocage : ce qui bloque, qui doit répondre, et pour quand."
        aside={
          <>
            <Link
              href={obstacleListHref(place)}
              className="inline-flex min-h-7 items-center px-1 pointer-coarse:min-h-11"
            >
              Tous les points de blocage
            </Link>
            {rights.raiseObstacle && (
              <ButtonLink
                size="mini"
                scroll={false}
                href={raiseObstacleHref(place, number)}
                icon={<Plus aria-hidden="true" />}
              >
                Signaler un blocage
              </ButtonLink>
            )}
          </>
        }
      />
      {obstacles.length === 0 && (
        <EmptyState title="Rien n’est signalé.">
          Foncier, autorisation, raccordement… Ce qui bloque s’adresse à un service, avec une date de réponse : en
          retard, il vient de lui-même devant le COPIL.
        </EmptyState>
      )}
      {open.length > 0 && <ObstaclesTable {...shared} obstacles={open} caption="Points de blocage ouverts" />}
      {resolved.length > 0 && (
        <details className="mt-3">
          <summary className="inline-flex min-h-7 items-center text-13 text-lien underline decoration-1 underline-offset-[.18em] pointer-coarse:min-h-11 print:hidden">
            {quantity(resolved.length, "point levé", "points levés")}
          </summary>
          <ObstaclesTable {...shared} obstacles={resolved} caption="Points de blocage levés" />
        </details>
      )}
    </section>
  );
}
