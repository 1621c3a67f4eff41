import { Download } from "lucide-react";
import { DATASETS, dataPath, LICENCE } from "@/domain/open-data/catalogue";
import type { Dataset } from "@/domain/open-data/data-field";

/** What can be taken away, each file at an address that does not move. */
export function OpenFiles({ slug }: { slug: string }) {
  return (
    <>
      <ul className="border-t border-filet">
        {DATASETS.map((dataset) => (
          <li
            key={dataset.name}
            className="flex flex-wrap items-baseline gap-x-6 gap-y-1 border-b border-filet-fin py-2.5"
          >
            <span className="min-w-0 flex-1 basis-80">
              <b className="block font-demi">{dataset.title}</b>
              <span className="text-13 text-encre-3">{dataset.description}</span>
            </span>
            <span className="flex gap-4">
              {dataset.formats.map((format) => (
                <FileLink key={format} slug={slug} dataset={dataset} format={format} />
              ))}
            </span>
          </li>
        ))}
      </ul>
      <p className="mt-3 max-w-(--colonne-lecture) text-13 text-encre-2">
        Données sous <a href={LICENCE.url}>{LICENCE.title}</a> : réutilisation libre, en citant la source et la date.
        CSV en UTF-8, virgules et points ; un montant est en euros. Portails et programmes :{" "}
        <a href={dataPath(slug, "catalogue.jsonld")}>catalogue DCAT</a>.
      </p>
    </>
  );
}

function FileLink({ slug, dataset, format }: { slug: string; dataset: Dataset; format: "csv" | "json" }) {
  return (
    <a
      href={dataPath(slug, `${dataset.name}.${format}`)}
      download
      className="inline-flex items-center gap-1.5 text-13 pointer-coarse:py-2.5"
    >
      <Download aria-hidden="true" />
      {format.toUpperCase()}
      <span className="sr-only"> : {dataset.title}</span>
    </a>
  );
}
