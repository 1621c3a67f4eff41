import { Link } from "@/components/ui/link";
import type { Thread } from "@/domain/comment/comment-thread";
import { isOpenQuestion } from "@/domain/comment/comment-thread";
import { type CalendarDate, dateInParis } from "@/domain/shared/calendar-date";
import { longDate } from "@/domain/shared/format";
import { subjectHref, type TalkPlace, threadHref } from "./comment-links";
import { repliesWords, subjectWords } from "./comment-words";
import { Said } from "./said";
import { InternalMark, ThreadMarks } from "./thread-marks";

type ThreadCardProps = { thread: Thread; at: TalkPlace; asOf: CalendarDate; answers: boolean };

/** A thread in a list: what it is about, its first words and its last ones. Once settled it folds to one line. */
export function ThreadCard(props: ThreadCardProps) {
  const { thread } = props;
  if (thread.resolvedAt === null) return <Open {...props} />;
  return (
    <details className="group/thread">
      <summary className="flex min-h-7 cursor-pointer flex-wrap items-center gap-x-3 gap-y-1 text-13 text-encre-2 pointer-coarse:min-h-11">
        <span className="font-demi text-st-ok">Clos le {longDate(dateInParis(thread.resolvedAt))}</span>
        <span>{subjectWords(thread)}</span>
        <span className="text-encre-3">{repliesWords(thread)}</span>
        {thread.audience === "STATE" && <InternalMark />}
      </summary>
      <div className="mt-2 border-l-2 border-filet pl-3">
        <Open {...props} />
      </div>
    </details>
  );
}

function Open({ thread, at, asOf, answers }: ThreadCardProps) {
  const last = thread.replies.at(-1);
  return (
    <div className="grid gap-1">
      <p className="flex flex-wrap items-center gap-x-4 gap-y-1 text-13">
        <ThreadMarks thread={thread} />
        <Link href={subjectHref(at, thread)} scroll={false}>
          {subjectWords(thread)}
        </Link>
      </p>
      <Said comment={thread} asOf={asOf} />
      {last && (
        <div className="mt-1 grid gap-0.5 border-l-2 border-filet pl-3">
          <Said comment={last} asOf={asOf} />
        </div>
      )}
      <p className="flex flex-wrap gap-x-3 text-13">
        <Link href={threadHref(at, thread.id)} scroll={false} className="font-demi">
          {linkWords(thread, answers)}
          <span className="sr-only">
            {" "}
            de {thread.author}, {subjectWords(thread)}
          </span>
        </Link>
        <span className="text-encre-3">{repliesWords(thread)}</span>
      </p>
    </div>
  );
}

function linkWords(thread: Thread, answers: boolean): string {
  if (!answers) return "Lire l’échange";
  return isOpenQuestion(thread) && !thread.mine ? "Répondre à la question" : "Lire et répondre";
}
