import type { Metadata } from "next";
import { AmendmentApproval } from "@/components/approval/amendment-approval";
import { AmendmentDateForm } from "@/components/budget/amendment-date-form";
import { AmendmentDates } from "@/components/budget/amendment-dates";
import { AmendmentForm } from "@/components/budget/amendment-form";
import { AmendmentHeading } from "@/components/budget/amendment-heading";
import { AmendmentPlans } from "@/components/budget/amendment-plans";
import { SealAmendment } from "@/components/budget/seal-amendment";
import { territoryHref } from "@/components/territory/links";
import { placeOf, TerritoryFrame } from "@/components/territory/territory-frame";
import { Drawer } from "@/components/ui/drawer";
import { SectionHeading } from "@/components/ui/section-heading";
import { approvalStanding, notApproved } from "@/domain/approval/amendment-approval";
import { notHere } from "@/server/access/denial";
import { lastApprovals } from "@/server/approval/amendment-approvals.queries";
import { listAmendments } from "@/server/budget/amendments.queries";
import { loadAdministration } from "@/server/territory/administration-page";
import { isFull } from "@/server/territory/visible-contract";

type Props = PageProps<"/territoires/[slug]/administration/avenants/[number]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Avenant n° ${(await params).number}` };
}

export default async function AmendmentPage({ params, searchParams }: Props) {
  const { slug, number } = await params;
  const { modifier, jalon } = await searchParams;
  const { contract, extra } = await loadAdministration(slug, "canEditPlan", async (tx, { territory }) => ({
    amendments: await listAmendments(tx, territory.id),
    approvals: await lastApprovals(tx, territory.id),
  }));
  const { amendments, approvals } = extra;
  const amendment = amendments.find((candidate) => String(candidate.number) === number) ?? (await notHere());
  const approval = approvals.get(amendment.id) ?? null;
  const place = placeOf(contract);
  const path = `/administration/avenants/${amendment.number}`;
  const here = territoryHref(place, path);
  const actions = contract.actions.filter(isFull);
  const open = !amendment.sealed;
  const dated = actions
    .flatMap((action) => action.milestones.map((milestone) => ({ action, milestone })))
    .find(({ milestone }) => milestone.id === jalon);
  return (
    <TerritoryFrame contract={contract}>
      <AmendmentHeading place={place} amendment={amendment} editHref={territoryHref(place, path, { modifier: 1 })} />
      <section aria-labelledby="plans" className="mt-8 max-w-4xl">
        <SectionHeading
          id="plans"
          title="Plans revus"
          {...(open && { description: "Choisissez une action : son plan part de celui en vigueur." })}
        />
        <AmendmentPlans
          amendment={amendment}
          actions={actions}
          hrefOf={(action) => territoryHref(place, `${path}/plan/${action.number}`)}
        />
      </section>
      <section aria-labelledby="dates" className="mt-10 max-w-4xl">
        <SectionHeading
          id="dates"
          title="Dates contractuelles"
          {...(open && { description: "Choisissez un jalon pour lui donner une autre date." })}
        />
        <AmendmentDates
          amendment={amendment}
          actions={actions}
          hrefOf={open ? (id) => territoryHref(place, path, { jalon: id }) : null}
        />
      </section>
      {open && <AmendmentApproval amendment={amendment} approval={approval} />}
      <SealAmendment
        amendment={amendment}
        actions={actions}
        awaited={open ? notApproved(amendment.number, approvalStanding(amendment.version, approval)) : null}
      />
      {open && modifier && (
        <Drawer title={`Modifier l’avenant n° ${amendment.number}`} subtitle="Brouillon" closeHref={here}>
          <AmendmentForm
            slug={slug}
            amendment={amendment}
            proposedNumber={amendment.number}
            today={contract.territory.today}
            closeHref={here}
          />
        </Drawer>
      )}
      {open && dated && (
        <Drawer
          title={dated.milestone.title}
          subtitle={`Avenant n° ${amendment.number} · action ${dated.action.number}`}
          closeHref={here}
        >
          <AmendmentDateForm
            amendment={amendment}
            milestone={dated.milestone}
            date={amendment.dates.find(({ milestoneId }) => milestoneId === dated.milestone.id)?.to ?? null}
            closeHref={here}
          />
        </Drawer>
      )}
    </TerritoryFrame>
  );
}
