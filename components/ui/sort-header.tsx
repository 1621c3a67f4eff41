import clsx from "clsx";
import { ArrowDown, ArrowUp } from "lucide-react";
import type { Route } from "next";
import type { ComponentProps, ReactNode } from "react";
import { Link } from "@/components/ui/link";

export type SortOrder = "ascending" | "descending";

type SortHeaderProps = {
  href: Route;
  /** How the column is sorted now; null when another one is. */
  order: SortOrder | null;
  number?: boolean;
  className?: string;
  /** Where the page sorts by itself, it takes over from the link here. */
  onNavigate?: ComponentProps<typeof Link>["onNavigate"];
  children: ReactNode;
};

export function SortHeader({ href, order, number = false, className, onNavigate, children }: SortHeaderProps) {
  const Arrow = order === "descending" ? ArrowDown : ArrowUp;
  return (
    <th scope="col" aria-sort={order ?? "none"} className={clsx(number && "number", className)}>
      <Link
        href={href}
        scroll={false}
        {...(onNavigate && { onNavigate })}
        className="inline-flex items-center gap-0.75 text-inherit no-underline hover:underline"
      >
        {order !== null && <Arrow aria-hidden="true" className="size-3" />}
        {children}
      </Link>
    </th>
  );
}
