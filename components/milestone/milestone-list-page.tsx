import type { Route } from "next";
import { ExportMenu } from "@/components/export/export-menu";
import { actionHref, type Place, territoryHref } from "@/components/territory/links";
import { ListHeading } from "@/components/territory/list-heading";
import { placeOf, TerritoryFrame } from "@/components/territory/territory-frame";
import { actionMilestonesHeadline } from "@/domain/action/headline";
import { milestonesHeadline } from "@/domain/contract/milestones-headline";
import { milestoneListHeadline } from "@/domain/milestone/milestone-list-headline";
import { readMilestoneListQuery } from "@/domain/milestone/milestone-list-query";
import type { SearchParams } from "@/domain/shared/list-query";
import type { Transaction } from "@/server/db/transaction";
import { listMilestones } from "@/server/milestone/milestone-list.queries";
import { listedActions, listScope } from "@/server/territory/list-scope";
import { loadTerritoryPage } from "@/server/territory/territory-page";
import type { FullAction, VisibleContract } from "@/server/territory/visible-contract";
import { MilestoneList } from "./milestone-list";
import { milestoneFiles } from "./milestone-list-links";

type MilestoneListPageProps = { slug: string; number: number | null; search: SearchParams };

/** The milestones of a territory, or of one of its actions. */
export async function MilestoneListPage({ slug, number, search }: MilestoneListPageProps) {
  const asked = readMilestoneListQuery(search);
  const query = number === null ? asked : { ...asked, action: null };
  const readList = async (tx: Transaction, contract: VisibleContract) => {
    const actions = listedActions(contract, number);
    const abandonedIds = actions.filter(({ status }) => status?.status === "ABANDONED").map(({ id }) => id);
    return { actions, list: await listMilestones(tx, { ...listScope(contract, actions), abandonedIds }, query) };
  };
  const { contract, extra } = await loadTerritoryPage(slug, search, readList, number);
  const { actions, list } = extra;
  const only = number === null ? null : (actions[0] ?? null);
  const place = placeOf(contract);
  const whole = only ? actionMilestonesHeadline(only, contract.asOf) : milestonesHeadline(actions, contract.asOf);
  const counts = { count: list.page.total, unfiltered: list.unfiltered, state: query.state };
  const add = only ? addLink(only, place) : datesLink(contract, place);
  return (
    <TerritoryFrame contract={contract}>
      <ListHeading
        contract={contract}
        only={only}
        title={counts.count === counts.unfiltered ? whole : milestoneListHeadline(counts)}
        record={only ? add : null}
        files={list.unfiltered > 0 && <ExportMenu tables={[milestoneFiles({ place, only, query })]} />}
      />
      <MilestoneList at={{ place, only, query }} actions={actions} asOf={contract.asOf} list={list} add={add} />
    </TerritoryFrame>
  );
}

function addLink({ number, rights }: FullAction, place: Place): { href: Route; label: string } | null {
  return rights.updateMilestones
    ? { href: actionHref(place, number, { saisir: "jalon" }), label: "Ajouter un jalon" }
    : null;
}

/** Over the whole territory, milestones are first entered with their dates of the contract. */
function datesLink({ canEditPlan }: VisibleContract, place: Place): { href: Route; label: string } | null {
  return canEditPlan
    ? { href: territoryHref(place, "/administration/jalons"), label: "Saisir les jalons du contrat" }
    : null;
}
