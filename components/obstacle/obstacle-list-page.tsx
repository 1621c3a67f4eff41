import { ExportMenu } from "@/components/export/export-menu";
import { exportedTable } from "@/components/export/exported-tables";
import { ListHeading } from "@/components/territory/list-heading";
import { placeOf, TerritoryFrame } from "@/components/territory/territory-frame";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { listObstacles, obstacleListParams, readObstacleListQuery } from "@/domain/obstacle/obstacle-list-query";
import { obstacleListHeadline } from "@/domain/obstacle/obstacle-words";
import type { SearchParams } from "@/domain/shared/list-query";
import type { Transaction } from "@/server/db/transaction";
import { obstacleRows, obstacles } from "@/server/obstacle/obstacle-rows";
import { listedActions, listScope } from "@/server/territory/list-scope";
import { loadTerritoryPage } from "@/server/territory/territory-page";
import type { VisibleContract } from "@/server/territory/visible-contract";
import { obstacleListHref, raiseObstacleHref } from "./obstacle-links";
import { ObstacleListFilters } from "./obstacle-list-filters";
import { ObstaclesTable } from "./obstacles-table";

/** Every obstacle of the actions someone reads in full. */
export async function ObstacleListPage({ slug, search }: { slug: string; search: SearchParams }) {
  const { contract, extra } = await loadTerritoryPage(slug, search, async (tx: Transaction, seen: VisibleContract) => {
    const actions = listedActions(seen, null);
    return { actions, all: obstacles.parse(await tx.$queryRaw`${obstacleRows(listScope(seen, actions))}`) };
  });
  const { actions, all } = extra;
  const { asOf } = contract;
  const query = readObstacleListQuery(search);
  const place = placeOf(contract);
  const numbers = new Map(actions.map(({ id, number }) => [id, number]));
  const list = listObstacles(all, query, { asOf, numberOf: (id) => numbers.get(id) });
  const raisable = actions.filter(({ rights }) => rights.raiseObstacle);
  const only = raisable.length === 1 ? raisable[0] : undefined;
  return (
    <TerritoryFrame contract={contract}>
      <ListHeading
        contract={contract}
        only={null}
        title={obstacleListHeadline(all, asOf)}
        record={only ? { href: raiseObstacleHref(place, only.number), label: "Signaler un blocage" } : null}
        files={
          all.length > 0 && (
            <ExportMenu tables={[exportedTable(place, "blocages", "Points de blocage", obstacleListParams(query))]} />
          )
        }
      />
      {all.length === 0 ? (
        <EmptyState title="Rien n’est signalé.">
          Un point de blocage se signale depuis la page de son action ; il dit qui doit répondre, et pour quand.
        </EmptyState>
      ) : (
        <ObstacleListFilters place={place} query={query} actions={actions} list={list} />
      )}
      {list.rows.length > 0 && (
        <ObstaclesTable
          obstacles={list.rows}
          actions={actions}
          caption="Points de blocage"
          place={place}
          asOf={asOf}
          withAction
        />
      )}
      {all.length > 0 && list.rows.length === 0 && (
        <EmptyState
          title="Aucun point de blocage ne répond aux filtres."
          actions={<ButtonLink href={obstacleListHref(place)}>Tout afficher</ButtonLink>}
        />
      )}
    </TerritoryFrame>
  );
}
