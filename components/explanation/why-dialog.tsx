"use client";

import type { Route } from "next";
import { usePathname, useSearchParams } from "next/navigation";
import type { ReactNode } from "react";
import { Drawer } from "@/components/ui/drawer";
import { type ExplainedFigure, WHY } from "@/domain/explanation/explained-figure";

type WhyDialogProps = { figure: ExplainedFigure; title: string; subtitle: string; children: ReactNode };

/** Over any page: closing it asks the same address for everything but the question. */
export function WhyDialog({ figure, title, subtitle, children }: WhyDialogProps) {
  const pathname = usePathname();
  const search = new URLSearchParams(useSearchParams());
  search.delete(WHY);
  const text = search.toString();
  const closeHref = `${pathname}${text && `?${text}`}` as Route;
  return (
    <Drawer
      key={figure}
      title={title}
      subtitle={subtitle}
      closeHref={closeHref}
      returnFocusTo={`main a[data-why="${figure}"]`}
    >
      {children}
    </Drawer>
  );
}
