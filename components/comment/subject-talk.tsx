import { MessageSquarePlus } from "lucide-react";
import { ButtonLink } from "@/components/ui/button";
import type { Thread } from "@/domain/comment/comment-thread";
import type { Subject } from "@/domain/follow-up/subject";
import type { CalendarDate } from "@/domain/shared/calendar-date";
import { composeHref, type TalkPlace } from "./comment-links";
import { ThreadList } from "./comments-section";

type SubjectTalkProps = {
  subject: Subject;
  threads: readonly Thread[];
  at: TalkPlace;
  answers: boolean;
  asOf: CalendarDate;
};

/** What is said of one thing, in its drawer, and the way to say more. */
export function SubjectTalk({ subject, threads, at, answers, asOf }: SubjectTalkProps) {
  const own = threads.filter(({ subjectId }) => subjectId === subject.subjectId);
  return (
    <section aria-labelledby="echanges-ici" className="grid gap-3">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h3 id="echanges-ici">Échanges</h3>
        {answers && (
          <ButtonLink
            size="mini"
            href={composeHref(at, subject)}
            scroll={false}
            icon={<MessageSquarePlus aria-hidden="true" />}
          >
            Commenter
          </ButtonLink>
        )}
      </div>
      {own.length === 0 ? (
        <p className="text-13 text-encre-2">Rien n’a encore été dit ici.</p>
      ) : (
        <div className="border-t border-encre">
          <ThreadList threads={own} at={at} asOf={asOf} answers={answers} />
        </div>
      )}
    </section>
  );
}
