import { ACTIONS_DATASET, MILESTONES_DATASET, TOTALS_DATASET } from "./contract-datasets";
import type { Dataset } from "./data-field";
import type { OpenContract } from "./open-contract";
import { SUBVENTIONS_DATASET, SUBVENTIONS_SCHEMA } from "./subventions-dataset";

export const DATASETS: readonly Dataset[] = [ACTIONS_DATASET, MILESTONES_DATASET, TOTALS_DATASET, SUBVENTIONS_DATASET];

/** Licence Ouverte 2.0, « lov2 » at data.gouv.fr. */
export const LICENCE = { title: "Licence Ouverte 2.0", url: "https://www.etalab.gouv.fr/licence-ouverte-open-licence" };

const EU = "http://publications.europa.eu/resource/authority";
const MEDIA = { csv: "text/csv", json: "application/json" } as const;

/** Where a file of a territory is, from the origin of the site. */
export function dataPath(slug: string, file: string): string {
  return `/public/${slug}/donnees/${file}`;
}

function schemaAddress(origin: string, slug: string, { name }: Dataset): string {
  return name === "subventions" ? SUBVENTIONS_SCHEMA : `${origin}${dataPath(slug, `schema-${name}.json`)}`;
}

type Told = { origin: string; publisher: string; modified: Date };

/** The catalogue of a territory's open data in the terms of DCAT-AP, as JSON-LD: what a portal harvests. */
export function catalogue(contract: OpenContract, told: Told): object {
  const { territory } = contract;
  const page = `${told.origin}/public/${territory.slug}`;
  return {
    "@context": {
      dcat: "http://www.w3.org/ns/dcat#",
      dct: "http://purl.org/dc/terms/",
      foaf: "http://xmlns.com/foaf/0.1/",
      skos: "http://www.w3.org/2004/02/skos/core#",
      xsd: "http://www.w3.org/2001/XMLSchema#",
    },
    "@id": `${told.origin}${dataPath(territory.slug, "catalogue.jsonld")}`,
    "@type": "dcat:Catalog",
    "dct:title": french(named(contract, `Données ouvertes, ${territory.name}`)),
    "dct:description": french(`${contract.contract.title} : actions, jalons, totaux et subventions, ${LICENCE.title}.`),
    "dct:language": { "@id": `${EU}/language/FRA` },
    "dct:license": { "@id": LICENCE.url },
    "dct:publisher": publisher(page, told),
    "dct:issued": instant(contract.publishedAt ?? told.modified),
    "dct:modified": instant(told.modified),
    "foaf:homepage": { "@id": page },
    "dcat:dataset": DATASETS.map((dataset) => datasetIn(contract, dataset, { ...told, page })),
  };
}

function datasetIn(contract: OpenContract, dataset: Dataset, told: Told & { page: string }): object {
  const { territory, contract: term } = contract;
  return {
    "@id": `${told.page}#${dataset.name}`,
    "@type": "dcat:Dataset",
    "dct:identifier": `${told.page}#${dataset.name}`,
    "dct:title": french(named(contract, `${dataset.title}, ${territory.name}`)),
    "dct:description": french(named(contract, dataset.description)),
    "dcat:keyword": ["territoires-dindustrie", "industrie", "subventions", territory.slug].map(french),
    "dct:publisher": publisher(told.page, told),
    "dct:license": { "@id": LICENCE.url },
    "dct:accessRights": { "@id": `${EU}/access-right/PUBLIC` },
    "dct:accrualPeriodicity": { "@id": `${EU}/frequency/CONT` },
    "dct:spatial": {
      "@type": "dct:Location",
      ...(/^\d{2}$/.test(territory.regionCode) && { "@id": `http://id.insee.fr/geo/region/${territory.regionCode}` }),
      "skos:prefLabel": french(territory.regionName),
    },
    "dct:temporal": {
      "@type": "dct:PeriodOfTime",
      "dcat:startDate": { "@type": "xsd:date", "@value": term.signedOn },
      "dcat:endDate": { "@type": "xsd:date", "@value": term.endsOn },
    },
    "dct:issued": instant(contract.publishedAt ?? told.modified),
    "dct:modified": instant(told.modified),
    "dcat:landingPage": { "@id": told.page },
    "dcat:distribution": dataset.formats.map((format) => distribution(territory.slug, dataset, { ...told, format })),
  };
}

function distribution(
  slug: string,
  dataset: Dataset,
  { origin, format, modified }: Told & { format: "csv" | "json" },
): object {
  const address = `${origin}${dataPath(slug, `${dataset.name}.${format}`)}`;
  return {
    "@id": address,
    "@type": "dcat:Distribution",
    "dct:title": french(`${dataset.name}.${format}`),
    "dct:description": french(dataset.description),
    "dcat:accessURL": { "@id": address },
    "dcat:downloadURL": { "@id": address },
    "dcat:mediaType": { "@id": `https://www.iana.org/assignments/media-types/${MEDIA[format]}` },
    "dct:format": { "@id": `${EU}/file-type/${format.toUpperCase()}` },
    "dct:license": { "@id": LICENCE.url },
    "dct:modified": instant(modified),
    "dct:conformsTo": { "@id": schemaAddress(origin, slug, dataset) },
  };
}

function named({ territory }: OpenContract, title: string): string {
  return territory.isDemo ? `${title} (données de démonstration)` : title;
}

const french = (words: string) => ({ "@language": "fr", "@value": words });
const instant = (at: Date) => ({ "@type": "xsd:dateTime", "@value": at.toISOString() });
const publisher = (page: string, { publisher: name }: Told) => ({
  "@id": `${page}#editeur`,
  "@type": "foaf:Agent",
  "foaf:name": name,
});
