import type { ReactNode } from "react";

type PageHeadingProps = { lead?: ReactNode; title: ReactNode; actions?: ReactNode };

/** Head of a page: one line of context, the title that answers, and what can be done from here. */
export function PageHeading({ lead, title, actions }: PageHeadingProps) {
  return (
    <div className="grid items-end gap-x-8 gap-y-3 md:grid-cols-[minmax(0,1fr)_auto]">
      <div className="min-w-0">
        {lead !== undefined && (
          <div className="flex flex-wrap items-center gap-x-2 gap-y-0.5 text-13 text-encre-3">{lead}</div>
        )}
        <h1 className="mt-1.5">{title}</h1>
      </div>
      {actions !== undefined && <div className="flex flex-wrap gap-2 md:justify-end print:hidden">{actions}</div>}
    </div>
  );
}
