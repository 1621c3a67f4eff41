import type { ReactNode } from "react";

type AccountRowProps = { title: string; children: ReactNode; action?: ReactNode };

/** One way in: what it is, where it stands, and the one thing to do about it. */
export function AccountRow({ title, children, action }: AccountRowProps) {
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b border-filet-fin py-3">
      <div className="min-w-0 flex-1 basis-64">
        <h3 className="text-14">{title}</h3>
        <p className="text-13 text-encre-2">{children}</p>
      </div>
      {action}
    </div>
  );
}
