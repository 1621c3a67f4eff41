import "server-only";
import { catalogue, DATASETS, LICENCE } from "@/domain/open-data/catalogue";
import { actionRows, milestoneRows, totalRows } from "@/domain/open-data/contract-datasets";
import { type DataRow, type Dataset, tableSchema } from "@/domain/open-data/data-field";
import type { Grant } from "@/domain/open-data/grant";
import type { OpenContract } from "@/domain/open-data/open-contract";
import { disclosure } from "@/domain/open-data/subvention";
import { SUBVENTIONS_DATASET, subventionRows } from "@/domain/open-data/subventions-dataset";
import type { CalendarDate } from "@/domain/shared/calendar-date";
import { instantInParis } from "@/domain/shared/paris-clock";
import { now } from "@/server/clock";
import { read } from "@/server/db/transaction";
import { legalFacts } from "@/server/legal/legal-facts";
import { dataCsv, dataJson } from "./data-file";
import { grantsOf } from "./grants.queries";
import { openFactsIn } from "./open-contract";
import { enterPublished } from "./published-territory";

/** A file of open data as it is sent. */
export type OpenFile = { body: string; media: string; modified: Date };

const ROWS: Record<Exclude<Dataset["name"], "subventions">, (contract: OpenContract) => DataRow[]> = {
  actions: actionRows,
  jalons: milestoneRows,
  totaux: totalRows,
};
const CSV = "text/csv; charset=utf-8; header=present";
const JSON_DATA = "application/json; charset=utf-8";

/** « actions.csv », « schema-jalons.json », « catalogue.jsonld »; null when no open territory has such a file. */
export function readData(slug: string, file: string, origin: string): Promise<OpenFile | null> {
  const asked = askedFile(file);
  if (!asked) return Promise.resolve(null);
  return read("system", async (tx) => {
    const published = await enterPublished(tx, slug);
    if (!published) return null;
    if (asked.kind === "schema") {
      const modified = published.publishedAt ?? now();
      return { body: JSON.stringify(tableSchema(asked.dataset), null, 2), media: JSON_DATA, modified };
    }
    const found = await openFactsIn(tx, slug, published);
    if (!found) return null;
    const { contract, files } = found;
    const modified = modifiedAt(contract);
    if (asked.kind === "catalogue") {
      const publisher = legalFacts().publisher ?? contract.territory.name;
      const body = JSON.stringify(catalogue(contract, { origin, publisher, modified }), null, 2);
      return { body, media: "application/ld+json; charset=utf-8", modified };
    }
    const { dataset, format } = asked;
    const rows =
      dataset.name === "subventions"
        ? publishedGrants(contract, await grantsOf(tx, { territoryId: published.id, asOf: contract.asOf, files }))
        : ROWS[dataset.name](contract);
    if (format === "csv") return { body: dataCsv(dataset, rows), media: CSV, modified };
    return { body: dataJson(dataset, rows, about(contract, dataset, origin)), media: JSON_DATA, modified };
  });
}

type AskedFile =
  | { kind: "catalogue" }
  | { kind: "schema"; dataset: Dataset }
  | { kind: "data"; dataset: Dataset; format: "csv" | "json" };

function askedFile(file: string): AskedFile | null {
  if (file === "catalogue.jsonld") return { kind: "catalogue" };
  const [, prefix, name, extension] = /^(schema-)?([a-z]+)\.(csv|json)$/.exec(file) ?? [];
  const dataset = DATASETS.find((each) => each.name === name);
  if (!dataset) return null;
  if (prefix) return extension === "json" && dataset !== SUBVENTIONS_DATASET ? { kind: "schema", dataset } : null;
  const format = dataset.formats.find((each) => each === extension);
  return format ? { kind: "data", dataset, format } : null;
}

function publishedGrants(contract: OpenContract, grants: readonly Grant[]): DataRow[] {
  const told = grants.map((grant) => disclosure(grant, contract.territory.isDemo).row);
  return subventionRows(told.filter((row) => row !== null));
}

function about({ territory, asOf }: OpenContract, dataset: Dataset, origin: string): object {
  return {
    titre: dataset.title,
    description: dataset.description,
    territoire: territory.name,
    situation: asOf,
    demonstration: territory.isDemo,
    licence: LICENCE.title,
    page: `${origin}/public/${territory.slug}`,
  };
}

/** The last change, or the beginning of the day that is read: another day reads the same facts otherwise. Never to come. */
function modifiedAt({ changedAt, publishedAt, asOf }: Pick<OpenContract, "changedAt" | "publishedAt" | "asOf">): Date {
  const known = [changedAt, publishedAt].map((at) => at?.getTime() ?? 0);
  return new Date(Math.min(now().getTime(), Math.max(...known, startOf(asOf))));
}

function startOf(day: CalendarDate): number {
  return instantInParis({ day, hour: 0, minute: 0 });
}
