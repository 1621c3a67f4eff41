import type { ReactNode } from "react";
import { AppShell } from "@/components/shell/app-shell";
import { LEGAL_LINKS } from "@/components/shell/legal-links";
import { shellViewer } from "@/components/territory/shell-viewer";
import { DEMO_WORDS } from "@/components/ui/demo-banner";
import type { Viewer } from "@/domain/access/permissions";
import { NBSP } from "@/domain/shared/format";

type RollupFrameProps = { viewer: Viewer; demo: boolean; children: ReactNode };

/** The frame above the territories: the scale of France, and nothing of any contract. */
export function RollupFrame({ viewer, demo, children }: RollupFrameProps) {
  const territories = { href: "/territoires", label: "Territoires", icon: "territories" } as const;
  return (
    <AppShell
      data={{
        brand: { title: "Creuset", subtitle: "Suivi des contrats", href: "/territoires" },
        scale: [{ label: "France", href: "/territoires" }],
        demo,
        contract: null,
        viewer: shellViewer(viewer, null),
        nav: [territories],
        bottomNav: [territories],
        actions: { title: "", entries: [] },
        primary: null,
        footer: {
          note: demo ? `${DEMO_WORDS}${NBSP}: montants, dates, personnes et statuts sont fictifs.` : undefined,
          links: LEGAL_LINKS,
        },
      }}
    >
      {children}
    </AppShell>
  );
}
