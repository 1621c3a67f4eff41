import { MilestoneStrip, type StripItem } from "@/components/charts/milestone-strip";
import { presentLabel } from "@/components/charts/present-label";
import { WhyLink } from "@/components/explanation/why-link";
import { isPast, type Place, territoryHref } from "@/components/territory/links";
import { Link } from "@/components/ui/link";
import { SectionHeading } from "@/components/ui/section-heading";
import { milestoneHorizon, milestonesHeadline } from "@/domain/contract/milestones-headline";
import type { MilestoneFacts } from "@/domain/milestone/milestone";
import { comingDate, milestoneState, overdueDays } from "@/domain/milestone/milestone-state";
import { addMonths, type CalendarDate } from "@/domain/shared/calendar-date";
import { signedDays } from "@/domain/shared/format";
import type { FullAction } from "@/server/territory/visible-contract";

/** A milestone reached stays on the strip this long. */
const MONTHS_BEHIND = 2;
const KEY = "Le chiffre en gras est le numéro de l’action.";

type ContractMilestonesProps = {
  /** Those this person may read; `all` says whether the contract has no other. */
  actions: readonly FullAction[];
  all: boolean;
  place: Place;
  asOf: CalendarDate;
};

/** The overdue milestones, those just reached and those to come, along the months. */
export function ContractMilestones({ actions, all, place, asOf }: ContractMilestonesProps) {
  const items = stripItems(actions, asOf);
  return (
    <section aria-labelledby="jalons" className="mt-10 max-sm:mt-8">
      <SectionHeading
        id="jalons"
        title={milestonesHeadline(actions, asOf)}
        description={items.length > 0 ? `${all ? "" : "Vos actions seulement. "}${KEY}` : undefined}
        aside={
          <>
            <WhyLink figure="milestones" label="Jalons atteints" />
            <Link href={territoryHref(place, "/jalons")}>Tous les jalons</Link>
          </>
        }
      />
      {items.length > 0 && <MilestoneStrip items={items} asOf={asOf} presentLabel={presentLabel(isPast(place))} />}
    </section>
  );
}

function stripItems(actions: readonly FullAction[], asOf: CalendarDate): StripItem[] {
  return actions
    .filter((action) => action.status?.status !== "ABANDONED")
    .flatMap((action) => action.milestones.flatMap((milestone) => stripItem(action, milestone, asOf)))
    .toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : (a.number ?? 0) - (b.number ?? 0)));
}

function stripItem(action: FullAction, milestone: MilestoneFacts, asOf: CalendarDate): StripItem[] {
  const mark = milestoneState(milestone, asOf);
  const shared = { key: milestone.id, mark, number: action.number, label: milestone.title };
  switch (mark) {
    case "CANCELLED":
      return [];
    case "REACHED":
      return milestone.actual && milestone.actual >= addMonths(asOf, -MONTHS_BEHIND)
        ? [{ ...shared, date: milestone.actual }]
        : [];
    case "OVERDUE": {
      const date = milestone.baseline ?? milestone.forecast;
      return date ? [{ ...shared, date, delay: signedDays(overdueDays(milestone, asOf)) }] : [];
    }
    case "UPCOMING": {
      const date = comingDate(milestone, asOf);
      return date && date <= milestoneHorizon(asOf).until ? [{ ...shared, date }] : [];
    }
  }
}
