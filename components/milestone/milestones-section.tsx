import { Plus } from "lucide-react";
import { MilestoneLegend, MilestoneTimelineHeader, timelineRange } from "@/components/charts/milestone-timeline";
import { presentLabel } from "@/components/charts/present-label";
import { actionHref, isPast, type Place } from "@/components/territory/links";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { ScrollRegion } from "@/components/ui/scroll-region";
import { SectionHeading } from "@/components/ui/section-heading";
import { actionMilestonesHeadline } from "@/domain/action/headline";
import type { CalendarDate } from "@/domain/shared/calendar-date";
import { NBSP } from "@/domain/shared/format";
import { lowerFirst } from "@/domain/shared/number-words";
import type { FullAction } from "@/server/territory/visible-contract";
import { MilestoneRow } from "./milestone-row";

type MilestonesSectionProps = {
  action: FullAction;
  term: { signedOn: CalendarDate; endsOn: CalendarDate };
  place: Place;
  asOf: CalendarDate;
};

/** Every milestone of the action along the contract: planned, reached or expected, and by how much it slips. */
export function MilestonesSection({ action, term, place, asOf }: MilestonesSectionProps) {
  const { milestones, rights, number } = action;
  const add = rights.updateMilestones && (
    <ButtonLink
      size="mini"
      scroll={false}
      href={actionHref(place, number, { saisir: "jalon" })}
      icon={<Plus aria-hidden="true" />}
    >
      Ajouter un jalon
    </ButtonLink>
  );
  return (
    <section aria-labelledby="jalons" className="mt-10 max-sm:mt-8">
      <SectionHeading
        id="jalons"
        title={`Jalons${NBSP}: ${lowerFirst(actionMilestonesHeadline(action, asOf))}`}
        aside={add || undefined}
      />
      {milestones.length === 0 ? (
        <EmptyState title="Aucun jalon saisi.">Le premier dira ce qui est attendu, et pour quand.</EmptyState>
      ) : (
        <MilestonesTable action={action} term={term} place={place} asOf={asOf} />
      )}
    </section>
  );
}

function MilestonesTable({ action, term, place, asOf }: MilestonesSectionProps) {
  const range = timelineRange(action.milestones, term, asOf);
  return (
    <>
      <ScrollRegion label="Tableau des jalons">
        <table className="table dense max-sm:block">
          <thead className="max-sm:hidden">
            <tr>
              <th scope="col" colSpan={2}>
                Jalon
              </th>
              <th scope="col" className="timeline-cell w-[37.5%] max-md:w-1/4">
                <MilestoneTimelineHeader range={range} asOf={asOf} presentLabel={presentLabel(isPast(place))} />
              </th>
              <th scope="col" className="number">
                Prévu
              </th>
              <th scope="col" className="number">
                Atteint ou réestimé
              </th>
              <th scope="col" className="number">
                Écart
              </th>
              <th scope="col" className="w-36">
                État
              </th>
            </tr>
          </thead>
          <tbody className="max-sm:block max-sm:border-t-[length:var(--filet-epais)] max-sm:border-encre">
            {action.milestones.map((milestone, rank) => (
              <MilestoneRow
                key={milestone.id}
                milestone={milestone}
                position={rank + 1}
                action={action}
                range={range}
                place={place}
                asOf={asOf}
              />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <MilestoneLegend />
    </>
  );
}
