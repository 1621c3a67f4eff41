import { StatusLabel } from "@/components/ui/status-label";
import { longDate, NBSP } from "@/domain/shared/format";
import type { PendingClosing } from "@/server/approval/pending-approvals.queries";

/** What will be declared if the closing is approved, as its author typed it. */
export function ClosingContent({ approval }: { approval: PendingClosing }) {
  const { declaration, status, author, askedOn } = approval;
  const said = [
    ["Fait", declaration.done],
    ["À venir", declaration.upcoming],
    ["Difficultés", declaration.difficulties],
    ["Avancement déclaré", declaration.declaredProgress === null ? null : `${declaration.declaredProgress}${NBSP}%`],
    ["Décision demandée", declaration.decisionAsked],
    ["Ce que l’auteur maintient", declaration.keptWord],
  ].filter(([, text]) => text !== null);
  return (
    <div className="grid gap-3">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-14">
        <StatusLabel status={status} /> <span aria-hidden="true">→</span>
        <span className="sr-only">deviendrait</span> <StatusLabel status={declaration.status} />
      </p>
      <blockquote>{declaration.sentence}</blockquote>
      <p className="text-13 text-encre-3">
        {author}, {longDate(askedOn)}
      </p>
      {said.length > 0 && (
        <dl className="grid text-13/4.5">
          {said.map(([name, text]) => (
            <div
              key={name}
              className="grid grid-cols-[8.5rem_minmax(0,1fr)] gap-3 border-b border-filet-fin py-1.75 last:border-b-0"
            >
              <dt className="text-encre-3">{name}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      )}
      <p className="text-13 text-encre-2">
        Approuvée, elle est déclarée au {longDate(askedOn)}, au nom de {author}. Rien n’est plus attendu de l’action
        ensuite.
      </p>
    </div>
  );
}
