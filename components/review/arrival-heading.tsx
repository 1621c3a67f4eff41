"use client";

import { type ReactNode, useEffect, useRef } from "react";

/** The heading of the item that is open; it takes the focus when another item takes the place of the first. */
export function ArrivalHeading({ opened, children }: { opened: string | null; children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const seen = useRef(opened);
  useEffect(() => {
    if (seen.current === opened) return;
    seen.current = opened;
    heading.current?.focus();
    document.querySelector('a[aria-current="true"][href*="element="]')?.scrollIntoView({ block: "nearest" });
  }, [opened]);
  return (
    <h2 id="element" ref={heading} tabIndex={-1} className="mt-1 text-22 [font-stretch:var(--chasse-titre)]">
      {children}
    </h2>
  );
}
