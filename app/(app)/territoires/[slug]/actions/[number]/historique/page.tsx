import type { Metadata } from "next";
import { JournalLines } from "@/components/journal/journal-lines";
import { actionHref } from "@/components/territory/links";
import { placeOf, TerritoryFrame } from "@/components/territory/territory-frame";
import { Link } from "@/components/ui/link";
import { PageHeading } from "@/components/ui/page-heading";
import { Pagination } from "@/components/ui/pagination";
import { askedNumber } from "@/domain/shared/list-query";
import { loadActionPage } from "@/server/action/action-page";
import { actionJournalPage } from "@/server/audit/journal.queries";
import { readOnce } from "@/server/territory/read-once";

type Props = PageProps<"/territoires/[slug]/actions/[number]/historique">;

const PAGE_SIZE = 50;

const readPage = readOnce((address: { slug: string; number: string }, search) =>
  loadActionPage(address, search, (tx, { territory, asOf, knownAt, readOnly }, action) => {
    const until = readOnly ? asOf : null;
    const before = askedNumber.parse(search.avant) ?? null;
    const asked = { territoryId: territory.id, actionId: action.id, until, knownAt, before };
    return actionJournalPage(tx, asked, PAGE_SIZE);
  }),
);

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { action } = await readPage(props);
  return { title: `Historique — ${action.title} — Action ${action.number}` };
}

export default async function ActionHistoryPage(props: Props) {
  const { contract, action, extra } = await readPage(props);
  const place = placeOf(contract);
  const history = (avant: number | null) => actionHref(place, action.number, { avant }, "/historique");
  const isFirst = (await props.searchParams).avant === undefined;
  return (
    <TerritoryFrame contract={contract}>
      <PageHeading
        lead={
          <Link href={actionHref(place, action.number)}>
            Action {action.number} · {action.title}
          </Link>
        }
        title="Historique"
      />
      <p className="mt-2 max-w-(--colonne-lecture) text-encre-2">
        Tout ce qui a été saisi sur cette action, le plus récent d’abord. Rien ne s’y efface.
      </p>
      <div className="mt-6 max-w-(--colonne-lecture) border-t-[length:var(--filet-epais)] border-encre">
        {extra.lines.length === 0 ? (
          <p className="py-3 text-encre-2">Rien n’a encore été saisi sur cette action.</p>
        ) : (
          <JournalLines lines={extra.lines} books={action.accounting} asOf={contract.asOf} full />
        )}
      </div>
      <Pagination
        label="Pages de l’historique"
        previousHref={isFirst ? undefined : history(null)}
        nextHref={extra.nextBefore === null ? undefined : history(extra.nextBefore)}
      />
    </TerritoryFrame>
  );
}
