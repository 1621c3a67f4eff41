import { CircleCheck, TriangleAlert } from "lucide-react";
import type { Check } from "@/domain/review/checks";

/** What could be computed of a change, what calls for attention told by a sign and in bold. */
export function CheckList({ checks }: { checks: readonly Check[] }) {
  return (
    <ul className="mt-2 border-t border-filet-fin text-13">
      {checks.map(({ tone, lead, rest }) => (
        <li
          key={`${lead}${rest}`}
          className="grid grid-cols-[1rem_minmax(0,1fr)] gap-2.5 border-b border-filet-fin py-2"
        >
          {tone === "ok" ? (
            <CircleCheck aria-label="En ordre" className="mt-0.5 size-4 text-st-ok" />
          ) : (
            <TriangleAlert aria-label="À regarder" className="mt-0.5 size-4 text-st-veille" />
          )}
          <span>
            {lead !== "" && <b>{lead}</b>}
            {rest}
          </span>
        </li>
      ))}
    </ul>
  );
}
