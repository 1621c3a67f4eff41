import clsx from "clsx";
import type { Route } from "next";
import type { ReactNode } from "react";
import { Link } from "@/components/ui/link";

type GestureTab = { key: string; href: Route; label: string; icon: ReactNode };

/** Two ways of answering the same question, side by side; the chosen one is black. */
export function GestureTabs({ tabs, current }: { tabs: readonly GestureTab[]; current: string }) {
  return (
    <nav
      aria-label="Geste"
      className="grid auto-cols-fr grid-flow-col overflow-hidden rounded-2 border border-bord bg-surface max-sm:grid-flow-row"
    >
      {tabs.map(({ key, href, label, icon }) => (
        <Link
          key={key}
          href={href}
          scroll={false}
          replace
          aria-current={key === current ? "true" : undefined}
          className={clsx(
            "flex min-h-(--h-controle) items-center justify-center gap-2 px-2 no-underline",
            key === current ? "bg-encre font-demi text-page" : "text-encre hover:bg-survol",
          )}
        >
          {icon}
          {label}
        </Link>
      ))}
    </nav>
  );
}
