import clsx from "clsx";
import type { ReactNode } from "react";

type ScrollRegionProps = { label: string; className?: string; children: ReactNode };

/** A wide table scrolls inside its own named region, reachable from the keyboard; the page never scrolls sideways. */
export function ScrollRegion({ label, className, children }: ScrollRegionProps) {
  return (
    <section
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable from the keyboard.
      tabIndex={0}
      className={clsx("overflow-x-auto focus-visible:outline-offset-4 print:overflow-visible", className)}
    >
      {children}
    </section>
  );
}
