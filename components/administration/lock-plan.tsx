import { Note } from "@/components/ui/note";
import { SectionHeading } from "@/components/ui/section-heading";
import { firstSteps } from "@/domain/contract/first-steps";
import { listFr, NBSP, plural } from "@/domain/shared/format";
import { isFull, type VisibleContract } from "@/server/territory/visible-contract";
import { LockPlanForm } from "./lock-plan-form";

/** The one gesture of the administration that can't be taken back, with what it would leave out. */
export function LockPlan({ contract }: { contract: VisibleContract }) {
  const locked = contract.contract.planLocked;
  const missing = locked ? [] : missingInWords(contract);
  return (
    <section
      aria-labelledby="verrouiller"
      className="mt-10 max-w-(--colonne-lecture) border-t-[length:var(--filet-epais)] border-encre pt-4"
    >
      <SectionHeading
        id="verrouiller"
        title={locked ? "Le plan et les jalons sont verrouillés" : "Verrouiller le plan et les jalons"}
        description={
          locked
            ? "Ils sont la référence du contrat : l’écart au plan et le glissement des jalons se mesurent contre eux. Seul un avenant les change."
            : "Ils deviennent la référence du contrat : l’écart au plan et le glissement des jalons se mesurent contre eux. Ensuite, seul un avenant les change."
        }
      />
      {missing.length > 0 && (
        <Note tone="warn" title={`Il manque encore ${listFr(missing)}`} className="mb-3">
          <p>Ce qui manque au verrouillage ne pourra plus être inscrit que par un avenant.</p>
        </Note>
      )}
      <LockPlanForm slug={contract.territory.slug} locked={locked} />
    </section>
  );
}

function missingInWords({ actions }: VisibleContract): string[] {
  const left = new Map(
    firstSteps(actions.filter(isFull), false).map(({ name, count, total }) => [name, total - count]),
  );
  const of = (count: number, what: string) => `${what} de ${count}${NBSP}${plural(count, "action", "actions")}`;
  const [plans, milestones] = [left.get("PLAN") ?? 0, left.get("MILESTONES") ?? 0];
  return [...(plans > 0 ? [of(plans, "le plan")] : []), ...(milestones > 0 ? [of(milestones, "les jalons")] : [])];
}
