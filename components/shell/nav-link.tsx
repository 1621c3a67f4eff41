"use client";

import type { Route } from "next";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { Link } from "@/components/ui/link";
import { entryPath } from "./entry-path";

type NavLinkProps = { href: string; exact: boolean; className: string; children: ReactNode };

/** Knows whether the page being read is its own, or one below it. */
export function NavLink({ href, exact, className, children }: NavLinkProps) {
  const pathname = usePathname();
  const path = entryPath(href);
  const here = pathname === path;
  const below = !exact && pathname.startsWith(`${path}/`);
  return (
    <Link href={href as Route} aria-current={here ? "page" : below ? "true" : undefined} className={className}>
      {children}
    </Link>
  );
}
