import type { ReactNode } from "react";

type EmptyStateProps = { title: ReactNode; children?: ReactNode; actions?: ReactNode };

/** Says what is missing, what will appear once it is there, and the one or two ways to get it. */
export function EmptyState({ title, children, actions }: EmptyStateProps) {
  return (
    <div className="grid gap-3 border border-dashed border-bord px-5 py-4">
      <p className="max-w-(--colonne-lecture) text-14">
        <strong>{title}</strong> {children}
      </p>
      {actions !== undefined && <div className="flex flex-wrap gap-2">{actions}</div>}
    </div>
  );
}
