import { Search } from "lucide-react";
import type { Route } from "next";
import { RollupFrame } from "@/components/rollup/rollup-frame";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { PageHeading } from "@/components/ui/page-heading";
import { SectionHeading } from "@/components/ui/section-heading";
import { TextField } from "@/components/ui/text-field";
import type { Viewer } from "@/domain/access/permissions";
import { SEARCH_KIND_LABELS, type SearchResults } from "@/domain/search/search";
import { THIN } from "@/domain/shared/format";
import { foundInWords, nothingInWords, SEARCH_HELP, SEARCH_LABEL } from "./search-words";

type SearchPageProps = { viewer: Viewer; results: SearchResults };

/** The search that needs no scripts: a field, and what answers it by kind. */
export function SearchPage({ viewer, results: { text, groups, total, demo } }: SearchPageProps) {
  return (
    <RollupFrame viewer={viewer} demo={demo}>
      <PageHeading
        lead="Dans tous les contrats de votre périmètre"
        title={total === 0 ? "Rechercher" : `${foundInWords(total)} pour «${THIN}${text}${THIN}»`}
      />
      <search>
        <form action="/recherche" className="mt-5 flex max-w-(--colonne-lecture) items-end gap-2">
          <TextField
            id="q"
            name="q"
            type="search"
            label={SEARCH_LABEL}
            defaultValue={text}
            maxLength={80}
            className="min-w-0 flex-1"
          />
          <Button type="submit" variant="primary" icon={<Search aria-hidden="true" className="size-4" />}>
            Rechercher
          </Button>
        </form>
      </search>
      {groups.length === 0 && (
        <div className="mt-6">
          <EmptyState title={text === "" ? "Tapez ce que vous cherchez." : nothingInWords(text)}>
            {SEARCH_HELP}
          </EmptyState>
        </div>
      )}
      {groups.map(({ kind, hits }) => (
        <section key={kind} aria-labelledby={`trouves-${kind.toLowerCase()}`} className="mt-8">
          <SectionHeading id={`trouves-${kind.toLowerCase()}`} ruled title={SEARCH_KIND_LABELS[kind]} />
          <ul>
            {hits.map(({ id, label, detail, href }) => (
              <li key={id} className="border-b border-filet-fin py-2.5">
                <Link href={href as Route} className="font-demi">
                  {label}
                </Link>
                <span className="block text-13 text-encre-3">{detail}</span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </RollupFrame>
  );
}
