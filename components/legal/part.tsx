import type { ReactNode } from "react";

/** One part of a text to read: its title under a thick rule. */
export function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="grid gap-2 border-t-[length:var(--filet-epais)] border-encre pt-4 [&_h3]:mt-2">
      <h2>{title}</h2>
      {children}
    </section>
  );
}
