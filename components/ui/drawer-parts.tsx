import clsx from "clsx";
import type { Route } from "next";
import type { ComponentProps, ReactNode } from "react";
import { Link } from "@/components/ui/link";
import { buttonClass } from "./button";

/** The form of a drawer: its body scrolls, its footer stays. */
export function DrawerForm({ className, ...form }: ComponentProps<"form">) {
  return <form noValidate {...form} className={clsx("grid h-full grid-rows-[minmax(0,1fr)_auto]", className)} />;
}

export function DrawerBody({ children }: { children: ReactNode }) {
  return (
    <div className="grid content-start gap-5 overflow-auto px-6 py-5 max-sm:overflow-visible max-sm:p-4">
      {children}
    </div>
  );
}

export function DrawerFooter({ children }: { children: ReactNode }) {
  return (
    <div className="flex flex-wrap items-center gap-2 border-t border-filet bg-page px-6 py-4 max-sm:sticky max-sm:bottom-0 max-sm:px-4 max-sm:py-3 max-sm:*:first:basis-full print:hidden">
      {children}
    </div>
  );
}

/** Leaves the drawer through its question when something has been typed. */
export function DrawerCancel({ closeHref, children = "Annuler" }: { closeHref: Route; children?: ReactNode }) {
  return (
    <Link href={closeHref} scroll={false} data-drawer-close className={buttonClass({ variant: "bare" })}>
      {children}
    </Link>
  );
}
