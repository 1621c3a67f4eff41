import { Plus } from "lucide-react";
import type { Route } from "next";
import { CountBadge } from "@/components/ui/count-badge";
import { Link } from "@/components/ui/link";
import { isParent } from "./entry-path";
import { NavIcon } from "./nav-icon";
import { NavLink } from "./nav-link";
import type { NavEntry, ShellData } from "./shell-data";

const TARGET =
  "relative grid min-h-12 content-center justify-items-center gap-0.5 py-1.5 text-12 text-encre-2 no-underline aria-[current]:font-gras aria-[current]:text-encre aria-[current]:shadow-[inset_0_2px_0_var(--encre)]";

type BottomBarProps = { entries: readonly NavEntry[]; primary: ShellData["primary"] };

/** Under the thumb, on a phone: up to four places, and what this person records most. */
export function BottomBar({ entries, primary }: BottomBarProps) {
  if (entries.length === 0) return null;
  return (
    <nav
      aria-label="Accès rapides"
      className="fixed inset-x-0 bottom-0 z-10 flex items-center gap-1 border-t border-filet bg-surface px-2 pb-[env(safe-area-inset-bottom)] sm:hidden print:hidden"
    >
      <ul className="grid min-w-0 flex-1 auto-cols-fr grid-flow-col">
        {entries.map((entry) => (
          <li key={entry.href}>
            <NavLink href={entry.href} exact={isParent(entry, entries)} className={TARGET}>
              <NavIcon name={entry.icon} className="size-5" />
              {entry.label}
              {entry.count && entry.count.value > 0 && (
                <CountBadge
                  count={entry.count.value}
                  meaning={entry.count.meaning}
                  tone={entry.count.tone}
                  className="absolute top-0.5 left-[calc(50%+.25rem)]"
                />
              )}
            </NavLink>
          </li>
        ))}
      </ul>
      {primary && (
        <Link
          href={primary.href as Route}
          aria-label={primary.label}
          className="grid size-11 flex-none place-items-center rounded-2 bg-braise text-sur-braise no-underline"
        >
          <Plus aria-hidden="true" className="size-5" />
        </Link>
      )}
    </nav>
  );
}
