import { MessageSquarePlus } from "lucide-react";
import { actionHref } from "@/components/territory/links";
import { placeOf, TerritoryFrame } from "@/components/territory/territory-frame";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { type FilterChip, FilterChips } from "@/components/ui/filter-chips";
import { Link } from "@/components/ui/link";
import { PageHeading } from "@/components/ui/page-heading";
import { Pagination } from "@/components/ui/pagination";
import type { AskedTalk } from "@/domain/comment/comment-address";
import { type CommentListQuery, commentListParams } from "@/domain/comment/comment-list-query";
import { SUBJECT_LABELS } from "@/domain/follow-up/subject";
import type { CommentList, readCommentList } from "@/server/comment/comment-list";
import { CommentDrawer } from "./comment-drawer";
import { composeHref, type TalkPlace } from "./comment-links";
import { talkHeadline } from "./comment-words";
import { ThreadList } from "./comments-section";

type CommentListPageProps = { read: Awaited<ReturnType<typeof readCommentList>>; asked: AskedTalk };
type HrefOf = (query: Partial<CommentListQuery>) => ReturnType<typeof actionHref>;

/** Every thread of an action: what awaits an answer, everything, or what is about one kind of thing. */
export function CommentListPage({ read: { contract, action, extra }, asked }: CommentListPageProps) {
  const { query, threads, hasNext, talk } = extra;
  const at: TalkPlace = { place: placeOf(contract), number: action.number, section: "/echanges" };
  const hrefOf: HrefOf = (change) =>
    actionHref(at.place, action.number, commentListParams({ ...query, page: 1, ...change }), "/echanges");
  const { page } = query;
  return (
    <TerritoryFrame contract={contract}>
      <PageHeading
        lead={
          <Link href={actionHref(at.place, action.number)}>
            Action {action.number} · {action.title}
          </Link>
        }
        title={talkHeadline(talk)}
        actions={
          action.rights.comment ? (
            <ButtonLink
              href={composeHref(at, { about: "action", subjectId: action.id })}
              scroll={false}
              icon={<MessageSquarePlus aria-hidden="true" />}
            >
              Commenter l’action
            </ButtonLink>
          ) : undefined
        }
      />
      <FilterChips label="Filtrer les échanges" chips={chipsOf(extra, hrefOf)} className="mt-5" />
      <div className="mt-5 max-w-(--colonne-lecture)">
        {threads.length === 0 ? (
          <EmptyState title={talk.total === 0 ? "Personne n’a encore commenté cette action." : "Aucun échange ici."}>
            {talk.total === 0
              ? "Questions, réponses et remarques se lisent ici, à côté de ce dont elles parlent."
              : "Choisissez « Tout » pour revoir tous les échanges de l’action."}
          </EmptyState>
        ) : (
          <div className="border-t-[length:var(--filet-epais)] border-encre">
            <ThreadList threads={threads} at={at} asOf={contract.asOf} answers={action.rights.comment} />
          </div>
        )}
      </div>
      <Pagination
        label="Pages des échanges"
        previousHref={page === 1 ? undefined : hrefOf({ page: page - 1 })}
        nextHref={hasNext ? hrefOf({ page: page + 1 }) : undefined}
      />
      <CommentDrawer contract={contract} action={action} at={at} talk={talk} asked={asked} />
    </TerritoryFrame>
  );
}

function chipsOf({ query, counts, talk }: CommentList, hrefOf: HrefOf): FilterChip[] {
  const isAll = !query.open && query.about === null;
  return [
    { key: "all", label: "Tout", count: talk.total, current: isAll, href: hrefOf({ open: false, about: null }) },
    {
      key: "open",
      label: "Questions en attente",
      count: talk.open,
      current: query.open,
      href: hrefOf({ open: true, about: null }),
    },
    ...counts.map(({ about, n }) => ({
      key: about,
      label: SUBJECT_LABELS[about],
      count: n,
      current: query.about === about && !query.open,
      href: hrefOf({ open: false, about }),
    })),
  ];
}
