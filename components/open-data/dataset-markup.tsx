import { DATASETS, dataPath, LICENCE } from "@/domain/open-data/catalogue";
import type { OpenContract } from "@/domain/open-data/open-contract";
import { openDescription } from "@/domain/open-data/open-headline";

type DatasetMarkupProps = { contract: OpenContract; origin: string; publisher: string; nonce: string | undefined };

/** What search engines of data read of the page, as schema.org says it. */
export function DatasetMarkup({ contract, origin, publisher, nonce }: DatasetMarkupProps) {
  const { territory, asOf } = contract;
  const media = { csv: "text/csv", json: "application/json" };
  const said = {
    "@context": "https://schema.org",
    "@type": "Dataset",
    name: `${contract.contract.title} : suivi et données ouvertes${territory.isDemo ? " (données de démonstration)" : ""}`,
    description: openDescription(contract),
    url: `${origin}/public/${territory.slug}`,
    inLanguage: "fr",
    license: LICENCE.url,
    isAccessibleForFree: true,
    dateModified: asOf,
    temporalCoverage: `${contract.contract.signedOn}/${contract.contract.endsOn}`,
    spatialCoverage: `${territory.name}, ${territory.regionName}`,
    creator: { "@type": "Organization", name: publisher },
    distribution: DATASETS.flatMap(({ name, formats }) =>
      formats.map((format) => ({
        "@type": "DataDownload",
        name: `${name}.${format}`,
        encodingFormat: media[format],
        contentUrl: `${origin}${dataPath(territory.slug, `${name}.${format}`)}`,
      })),
    ),
  };
  return (
    <script type="application/ld+json" nonce={nonce}>
      {JSON.stringify(said).replaceAll("<", "\\u003c")}
    </script>
  );
}
