import clsx from "clsx";
import { CountBadge } from "@/components/ui/count-badge";
import { StatusSign } from "@/components/ui/status-sign";
import { isParent } from "./entry-path";
import { NavIcon } from "./nav-icon";
import { NavLink } from "./nav-link";
import type { ActionEntry, NavEntry } from "./shell-data";

const ROW =
  "relative flex min-h-8 items-center gap-2.5 px-4 py-1 text-encre no-underline pointer-coarse:min-h-11 max-lg:min-h-11";
const LINK = clsx(
  ROW,
  "hover:bg-survol",
  "aria-[current]:bg-page aria-[current]:font-gras aria-[current]:shadow-[inset_3px_0_0_var(--encre),inset_0_1px_0_var(--filet),inset_0_-1px_0_var(--filet)]",
);

type NavListProps = { entries: readonly NavEntry[]; actions: { title: string; entries: readonly ActionEntry[] } };

/** The entries and every action of the contract, one click away from anywhere. */
export function NavList({ entries, actions }: NavListProps) {
  return (
    <div className="text-13">
      <ul>
        {entries.map((entry) => (
          <li key={entry.href}>
            <NavLink
              href={entry.href}
              exact={isParent(entry, [...entries, ...actions.entries])}
              className={clsx(LINK, "group")}
            >
              <NavIcon name={entry.icon} className="text-encre-3 group-aria-[current]:text-encre" />
              <span className="min-w-0 flex-1 truncate">{entry.label}</span>
              {entry.count && entry.count.value > 0 && (
                <CountBadge count={entry.count.value} meaning={entry.count.meaning} tone={entry.count.tone} />
              )}
            </NavLink>
          </li>
        ))}
      </ul>
      {actions.entries.length > 0 && (
        <>
          <h2 className="px-4 pt-5 pb-2 text-12 font-demi font-stretch-normal tracking-normal text-encre-3">
            {actions.title}
          </h2>
          <ul>
            {actions.entries.map((action) => (
              <li key={action.number}>
                <ActionRow action={action} />
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

function ActionRow({ action }: { action: ActionEntry }) {
  const content = (
    <>
      <span className="chasse-serree w-4.5 flex-none text-right text-encre-3">{action.number}</span>
      <span className="min-w-0 flex-1 truncate">{action.label}</span>
      <StatusSign status={action.status} size={14} />
    </>
  );
  if (action.href === undefined) return <span className={ROW}>{content}</span>;
  return (
    <NavLink href={action.href} exact={false} className={LINK}>
      {content}
    </NavLink>
  );
}
