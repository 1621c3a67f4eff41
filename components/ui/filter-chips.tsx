import clsx from "clsx";
import type { Route } from "next";
import type { ComponentProps, ReactNode } from "react";
import { Link } from "@/components/ui/link";

export type FilterChip = {
  key: string;
  label: string;
  current: boolean;
  count?: number;
  sign?: ReactNode;
} & (
  | { href: Route; onNavigate?: ComponentProps<typeof Link>["onNavigate"]; onPress?: never }
  | { href?: never; onNavigate?: never; onPress: () => void }
);

const LOOK =
  "inline-flex min-h-7 items-center gap-1.5 rounded-2 border px-2.5 text-13 no-underline max-sm:min-h-9 pointer-coarse:min-h-(--h-controle-tactile)";
const IDLE = "border-filet text-encre-2 hover:bg-survol";
const CURRENT = "border-encre bg-encre font-demi text-page";

/** Links when the URL holds the filter, buttons when the page does. */
export function FilterChips({
  label,
  chips,
  className,
}: {
  label: string;
  chips: readonly FilterChip[];
  className?: string;
}) {
  return (
    <ul aria-label={label} className={clsx("flex flex-wrap gap-1.5 print:hidden", className)}>
      {chips.map((chip) => (
        <li key={chip.key}>
          <Chip chip={chip} />
        </li>
      ))}
    </ul>
  );
}

function Chip({ chip }: { chip: FilterChip }) {
  const className = clsx(LOOK, chip.current ? CURRENT : IDLE);
  const content = (
    <>
      {chip.sign}
      {chip.label}
      {chip.count !== undefined && <span className="opacity-75">{chip.count}</span>}
    </>
  );
  if (chip.href === undefined) {
    return (
      <button type="button" aria-pressed={chip.current} onClick={chip.onPress} className={className}>
        {content}
      </button>
    );
  }
  return (
    <Link
      href={chip.href}
      scroll={false}
      {...(chip.onNavigate && { onNavigate: chip.onNavigate })}
      aria-current={chip.current ? "true" : undefined}
      className={className}
    >
      {content}
    </Link>
  );
}
