import { COMMAND_RULES, ROUTE_RULES } from "./entry-points";

/** What a build offers: the names of its commands and the patterns of its routes. */
export type OfferedEntries = { commands: readonly string[]; routes: readonly string[] };

const TABLE = "domain/access/entry-points.ts";

/** Why a build must not be served, one sentence per entry: it has no rule, a rule has no entry, or two entries share a name. */
export function faultsOf({ commands, routes }: OfferedEntries): string[] {
  return [
    ...compare("La commande", commands, Object.keys(COMMAND_RULES)),
    ...compare("L’adresse", routes, Object.keys(ROUTE_RULES)),
  ];
}

function compare(kind: string, offered: readonly string[], ruled: readonly string[]): string[] {
  const missing = [...new Set(offered)].filter((name) => !ruled.includes(name));
  const stale = ruled.filter((name) => !offered.includes(name));
  const twice = offered.filter((name, rank) => offered.indexOf(name) !== rank);
  return [
    ...missing.map((name) => `${kind} « ${name} » n’a pas de règle : dites dans ${TABLE} qui peut s’en servir.`),
    ...stale.map((name) => `${kind} « ${name} » a une règle et n’existe plus : retirez sa ligne de ${TABLE}.`),
    ...twice.map((name) => `${kind} « ${name} » existe deux fois : donnez deux noms, pour que chacune ait sa règle.`),
  ];
}
