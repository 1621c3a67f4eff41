import "server-only";
import type { Obstacle } from "@/domain/obstacle/obstacle";
import { OBSTACLE_KIND_LABELS } from "@/domain/obstacle/obstacle.labels";
import { listObstacles, readObstacleListQuery } from "@/domain/obstacle/obstacle-list-query";
import { OBSTACLE_STATE_LABELS, obstacleState } from "@/domain/obstacle/obstacle-state";
import type { CalendarDate } from "@/domain/shared/calendar-date";
import { count, date, type ExportRow, type ExportTable, text } from "@/server/export/export-table";
import { filterWords } from "@/server/export/filter-words";
import { notTooLong, type TerritoryFile } from "@/server/export/territory-file";
import { listedActions, listScope } from "@/server/territory/list-scope";
import { loadTerritory, type SearchParams } from "@/server/territory/territory-page";
import type { FullAction } from "@/server/territory/visible-contract";
import { obstacleRows, obstacles } from "./obstacle-rows";

/** The rows of the screen « Points de blocage », as its filters keep and sort them. */
export async function obstaclesExport(slug: string, search: SearchParams): Promise<TerritoryFile> {
  const query = readObstacleListQuery(search);
  const { contract, extra } = await loadTerritory(slug, search, async (tx, seen) => {
    const actions = listedActions(seen, null);
    return { actions, all: obstacles.parse(await tx.$queryRaw`${obstacleRows(listScope(seen, actions))}`) };
  });
  const { actions, all } = extra;
  const known = new Map(actions.map((action) => [action.id, action]));
  const { rows } = listObstacles(all, query, { asOf: contract.asOf, numberOf: (id) => known.get(id)?.number });
  notTooLong(rows.length);
  return {
    contract,
    actions: actions.filter(({ number }) => query.action === null || number === query.action),
    filters: filterWords({ action: query.action }, [
      query.kind && `nature : ${OBSTACLE_KIND_LABELS[query.kind].toLowerCase()}`,
      query.service && `service : ${query.service}`,
      query.state && `état : ${OBSTACLE_STATE_LABELS[query.state].toLowerCase()}`,
    ]),
    table: tableOf(rows, known, contract.asOf),
  };
}

function tableOf(rows: readonly Obstacle[], known: ReadonlyMap<string, FullAction>, asOf: CalendarDate): ExportTable {
  return {
    slug: "blocages",
    title: "Points de blocage",
    columns: [
      count("N°"),
      count("N° action"),
      text("Action"),
      text("Point de blocage"),
      text("Nature"),
      text("État"),
      text("Qui a la main"),
      date("Réponse due le"),
      date("Signalé le"),
      text("Signalé par"),
      date("Levé le"),
      text("Comment"),
    ],
    rows: rows.map((obstacle) => obstacleRow(obstacle, known.get(obstacle.actionId), asOf)),
    totals: null,
    notes: ["Les points ouverts d’abord, du plus pressant au moins pressant, puis les derniers levés."],
  };
}

function obstacleRow(obstacle: Obstacle, action: FullAction | undefined, asOf: CalendarDate): ExportRow {
  const holder = obstacle.open ? obstacle.holder : null;
  const service = holder?.kind === "SERVICE" ? holder : null;
  return [
    obstacle.number,
    action?.number ?? null,
    action?.shortTitle ?? null,
    obstacle.title,
    OBSTACLE_KIND_LABELS[obstacle.kind],
    OBSTACLE_STATE_LABELS[obstacleState(obstacle, asOf)],
    service?.name ?? (holder ? (action?.carrier ?? null) : null),
    service?.replyDueOn ?? null,
    obstacle.raisedOn,
    obstacle.author,
    obstacle.open ? null : obstacle.resolvedOn,
    obstacle.open ? null : obstacle.resolution,
  ];
}
