import { AmendmentDates } from "@/components/budget/amendment-dates";
import { AmendmentPlans } from "@/components/budget/amendment-plans";
import { actionHref, type Place } from "@/components/territory/links";
import { amendedActions } from "@/domain/budget/amended-actions";
import type { Amendment } from "@/domain/budget/amendment";
import { longDate, quantity } from "@/domain/shared/format";
import type { FullAction } from "@/server/territory/visible-contract";

type AmendmentContentProps = { amendment: Amendment; actions: readonly FullAction[]; place: Place };

/** What an avenant would change, before and after: the plans it revises and the dates it moves. */
export function AmendmentContent({ amendment, actions, place }: AmendmentContentProps) {
  const touched = amendedActions(amendment, actions);
  return (
    <div className="grid gap-4">
      <dl className="grid gap-1 text-13">
        <div>
          <dt className="inline text-encre-3">Signé le </dt>
          <dd className="inline">{longDate(amendment.signedOn)}</dd>
        </div>
        <div>
          <dt className="inline text-encre-3">Décision : </dt>
          <dd className="inline">{amendment.decision}</dd>
        </div>
        <div>
          <dt className="inline text-encre-3">Portée : </dt>
          <dd className="inline">{quantity(touched.length, "action touchée", "actions touchées")}</dd>
        </div>
      </dl>
      <div>
        <h3 className="mb-1 text-14">Plans revus</h3>
        <AmendmentPlans
          amendment={amendment}
          actions={actions}
          hrefOf={({ number }) => actionHref(place, number)}
          revisedOnly
        />
      </div>
      <div>
        <h3 className="mb-1 text-14">Dates contractuelles</h3>
        <AmendmentDates amendment={amendment} actions={actions} hrefOf={null} />
      </div>
    </div>
  );
}
