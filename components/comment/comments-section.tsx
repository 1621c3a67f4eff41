import { MessageSquarePlus } from "lucide-react";
import { actionHref } from "@/components/territory/links";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { SectionHeading } from "@/components/ui/section-heading";
import type { CalendarDate } from "@/domain/shared/calendar-date";
import type { ActionTalk } from "@/server/comment/action-talk";
import type { FullAction } from "@/server/territory/visible-contract";
import { composeHref, type TalkPlace } from "./comment-links";
import { allTalkWords, talkHeadline } from "./comment-words";
import { ThreadCard } from "./thread-card";

type CommentsSectionProps = { action: FullAction; at: TalkPlace; talk: ActionTalk; shown: number; asOf: CalendarDate };

/** What is said of an action: open questions first, then the latest threads; the others are a click away. */
export function CommentsSection({ action, at, talk, shown, asOf }: CommentsSectionProps) {
  const { total, threads } = talk;
  const answers = action.rights.comment;
  const compose = answers && (
    <ButtonLink
      size="mini"
      href={composeHref(at, { about: "action", subjectId: action.id })}
      scroll={false}
      icon={<MessageSquarePlus aria-hidden="true" />}
    >
      Commenter l’action
    </ButtonLink>
  );
  return (
    <section aria-labelledby="echanges" className="mt-10 max-sm:mt-8">
      <SectionHeading id="echanges" ruled={total > 0} title={talkHeadline(talk)} aside={total > 0 && compose} />
      {total === 0 ? (
        <EmptyState title="Personne n’a encore commenté cette action." {...(compose && { actions: compose })}>
          Questions, réponses et remarques se lisent ici, à côté de ce dont elles parlent.
        </EmptyState>
      ) : (
        <>
          <ThreadList threads={threads.slice(0, shown)} at={at} asOf={asOf} answers={answers} />
          {total > shown && (
            <p className="mt-3 text-13 print:hidden">
              <Link href={actionHref(at.place, action.number, {}, "/echanges")}>{allTalkWords(total)}</Link>
            </p>
          )}
        </>
      )}
    </section>
  );
}

type ThreadListProps = { threads: ActionTalk["threads"]; at: TalkPlace; asOf: CalendarDate; answers: boolean };

export function ThreadList({ threads, ...shared }: ThreadListProps) {
  return (
    <ol>
      {threads.map((thread) => (
        <li key={thread.id} className="border-b border-filet-fin py-3">
          <ThreadCard thread={thread} {...shared} />
        </li>
      ))}
    </ol>
  );
}
