import { ROLE_LABELS } from "@/domain/access/roles";
import type { CommentFacts, SpokenPart } from "@/domain/comment/comment-thread";
import { type CalendarDate, dateInParis } from "@/domain/shared/calendar-date";
import { dateTime, dayMonth } from "@/domain/shared/format";

type SaidProps = { comment: CommentFacts; asOf: CalendarDate; full?: boolean };

/** Who wrote, in which role, when, then what: whoever is called stands out, and a comment taken back says so. */
export function Said({ comment, asOf, full = false }: SaidProps) {
  const { author, role, at, parts } = comment;
  return (
    <>
      <p className="flex flex-wrap items-baseline gap-x-2 text-13 text-encre-3">
        <span>
          <b className="text-encre">{author}</b>
          {role && `, ${ROLE_LABELS[role].toLowerCase()}`}
        </span>
        <time dateTime={at.toISOString()} className="ml-auto whitespace-nowrap">
          {full ? dateTime(at) : dayMonth(dateInParis(at), asOf)}
        </time>
      </p>
      {parts === null ? (
        <p className="text-14 text-encre-3 italic">Commentaire retiré par son auteur</p>
      ) : (
        <p className="max-w-(--colonne-lecture) text-14 break-words whitespace-pre-line">
          <Words parts={parts} />
        </p>
      )}
    </>
  );
}

function Words({ parts }: { parts: readonly SpokenPart[] }) {
  return parts.map((part, rank) =>
    "words" in part ? (
      part.words
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text have no other identity than their place in it.
      <b key={rank} className="font-demi text-lien">
        @{part.called}
      </b>
    ),
  );
}
