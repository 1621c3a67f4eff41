import { expect, test } from "vitest";
import { anOpenObstacle } from "@/test-support/open-obstacle";
import { calendarDate } from "../shared/calendar-date";
import type { Obstacle } from "./obstacle";
import { listObstacles, NO_OBSTACLE_FILTER, obstacleListParams, readObstacleListQuery } from "./obstacle-list-query";
import { obstacleListHeadline } from "./obstacle-words";

const at = (name: string, replyDueOn: string) =>
  ({ kind: "SERVICE", name, replyDueOn: calendarDate(replyDueOn) }) as const;
const { holder: _holder, meeting: _meeting, since: _since, ...raised } = anOpenObstacle({});

const ALL: readonly Obstacle[] = [
  { ...raised, id: "r", number: 1, open: false, resolvedOn: calendarDate("2021-03-01"), resolution: "Acte signé." },
  anOpenObstacle({ id: "a", number: 2, kind: "LAND", actionId: "a9" }),
  anOpenObstacle({ id: "w", number: 3, holder: at("Enedis", "2021-06-15") }),
  anOpenObstacle({ id: "o", number: 4, kind: "PERMIT", holder: at("ENEDIS", "2021-06-14") }),
];
const context = { asOf: calendarDate("2021-06-15"), numberOf: (id: string) => Number(id.slice(1)) };
const ids = (params: Record<string, string>) =>
  listObstacles(ALL, readObstacleListQuery(params), context).rows.map(({ id }) => id);

test("open ones come first, the most pressing before the others, and what is resolved last", () => {
  expect(ids({})).toEqual(["o", "w", "a", "r"]);
});

test("each filter keeps its own, and states are counted under the other filters", () => {
  expect(ids({ etat: "en-retard" })).toEqual(["o"]);
  expect(ids({ etat: "attendue" })).toEqual(["w"]);
  expect(ids({ etat: "action" })).toEqual(["a"]);
  expect(ids({ etat: "leve" })).toEqual(["r"]);
  expect(ids({ nature: "autorisation" })).toEqual(["o"]);
  expect(ids({ service: "enedis" })).toEqual(["o", "w"]);
  expect(ids({ action: "9" })).toEqual(["a"]);
  expect(ids({ nature: "inconnue", etat: "" })).toHaveLength(4);
  const { states, services } = listObstacles(ALL, readObstacleListQuery({ service: "Enedis" }), context);
  expect(states).toEqual({ OVERDUE: 1, AWAITED: 1, ACTION: 0, RESOLVED: 0 });
  expect(services).toEqual(["ENEDIS"]);
});

test("an address asks for what was read in it, and nothing asked leaves none", () => {
  const query = { action: 9, kind: "LAND", service: "Enedis", state: "OVERDUE" } as const;
  const written = Object.entries(obstacleListParams(query)).map(([name, value]) => [name, String(value)]);
  expect(readObstacleListQuery(Object.fromEntries(written))).toEqual(query);
  expect(Object.values(obstacleListParams(NO_OBSTACLE_FILTER))).toEqual([null, null, null, null]);
});

test("the title of the list says how many wait, and how many too long", () => {
  const said = (all: readonly Obstacle[]) => obstacleListHeadline(all, context.asOf).replace(/[\u00a0\u202f]/g, " ");
  expect(said(ALL)).toBe("3 points de blocage ouverts, 1 réponse en retard");
  expect(said(ALL.slice(0, 3))).toBe("2 points de blocage ouverts, aucune réponse en retard");
  expect(said(ALL.slice(0, 1))).toBe("Aucun point de blocage ouvert");
  expect(said([])).toBe("Aucun point de blocage");
});
