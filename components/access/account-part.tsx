import type { ReactNode } from "react";
import { SectionHeading } from "@/components/ui/section-heading";

type AccountPartProps = { id: string; title: string; description?: string; children: ReactNode };

export function AccountPart({ id, title, description, children }: AccountPartProps) {
  return (
    <section aria-labelledby={id} className="border-t-[length:var(--filet-epais)] border-encre pt-4">
      <SectionHeading id={id} title={title} {...(description !== undefined && { description })} />
      {children}
    </section>
  );
}
