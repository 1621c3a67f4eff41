import { actionHref, type Place } from "@/components/territory/links";
import { FilterChips } from "@/components/ui/filter-chips";
import { SectionHeading } from "@/components/ui/section-heading";
import { planChangeInWords } from "@/domain/budget/compare-plans.labels";
import type { PlanVersion } from "@/domain/budget/plan-to-date";
import { theVersion, versionName } from "@/domain/budget/version-name";
import { capitalized } from "@/domain/shared/number-words";
import type { FullAction } from "@/server/territory/visible-contract";
import { PlanComparison } from "./plan-comparison";
import { PlanVersionsTable } from "./plan-versions-table";
import { comparedVersions, versionPairs } from "./version-pairs";

type PlanVersionsProps = { action: FullAction; place: Place; comparer: string | string[] | undefined };

/** The plans of an action one after the other, and any two of them side by side; nothing as long as there is one. */
export function PlanVersions({ action, place, comparer }: PlanVersionsProps) {
  const { versions, number, taxBasis } = action;
  const [before, after] = versions.slice(-2);
  if (!before || !after) return null;
  const compared = comparedVersions(versions, comparer);
  return (
    <section aria-labelledby="versions" className="mt-10 max-sm:mt-8">
      <SectionHeading
        id="versions"
        title="Le plan et ses versions"
        description={`${planChangeInWords(before, after)}. Montants en M€ ${taxBasis}${"\u202f"}; les versions se remplacent, elles ne s’additionnent pas.`}
      />
      <PlanVersionsTable versions={versions} />
      <FilterChips
        label="Comparer deux versions"
        className="mt-4"
        chips={versionPairs(versions).map(([first, second]) => {
          const key = `${first.number}-${second.number}`;
          const current = compared?.[0] === first && compared[1] === second;
          const label = `${capitalized(versionName(first))} et ${versionName(second)}`;
          return { key, label, current, href: actionHref(place, number, { comparer: current ? null : key }) };
        })}
      />
      {compared && <PlanComparison before={compared[0]} after={compared[1]} sentence={sentence(versions, compared)} />}
    </section>
  );
}

/** Which plan the second one is compared to, when it is not the one just before it. */
function sentence(versions: readonly PlanVersion[], [before, after]: [PlanVersion, PlanVersion]): string {
  const said = planChangeInWords(before, after);
  const isNext = versions.indexOf(after) === versions.indexOf(before) + 1;
  return isNext ? said : `${said}, par rapport à ce que fixait ${theVersion(before)}`;
}
