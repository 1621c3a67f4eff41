"use client";

import { type FocusEvent, type ReactNode, useEffect, useRef } from "react";

type RowsFocusProps = {
  /** Changes each time the rows are judged again. */
  version: number;
  children: ReactNode;
};

/**
 * Keeps the place of who corrects with the keyboard: the field they were in goes away with its error, and the focus stays on
 * its row, or goes to the next one when a filter no longer keeps it.
 */
export function RowsFocus({ version, children }: RowsFocusProps) {
  const own = useRef<HTMLDivElement>(null);
  const line = useRef<number | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: new rows are what may have taken the focus away.
  useEffect(() => {
    const last = line.current;
    const lost = document.activeElement === null || document.activeElement === document.body;
    if (last !== null && lost && own.current) stateAtOrAfter(own.current, last)?.focus();
  }, [version]);

  function remember(event: FocusEvent) {
    const row = event.target.closest("[data-line]");
    line.current = row ? Number(row.getAttribute("data-line")) : null;
  }
  return (
    <div ref={own} onFocusCapture={remember} className="[&_:is(a,button,input,summary,[tabindex])]:scroll-mb-28">
      {children}
    </div>
  );
}

/** Of the two layouts, only the one in sight has a size. */
function stateAtOrAfter(within: HTMLElement, line: number): HTMLElement | undefined {
  return [...within.querySelectorAll<HTMLElement>("[data-line] [data-row-state]")].find(
    (state) => state.offsetParent !== null && Number(state.closest("[data-line]")?.getAttribute("data-line")) >= line,
  );
}
