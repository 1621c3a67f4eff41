import type { ReactNode } from "react";
import { AppShell } from "@/components/shell/app-shell";
import { LEGAL_LINKS } from "@/components/shell/legal-links";
import { shellViewer } from "@/components/territory/shell-viewer";
import type { Viewer } from "@/domain/access/permissions";

type AccountFrameProps = { viewer: Viewer; unread?: number; children: ReactNode };

/** The frame of what belongs to the person and to no territory. */
export function AccountFrame({ viewer, unread, children }: AccountFrameProps) {
  return (
    <AppShell
      data={{
        brand: { title: "Creuset", subtitle: "Suivi du contrat", href: "/" },
        scale: [],
        demo: viewer.isDemo,
        contract: null,
        viewer: shellViewer(viewer, null, unread),
        nav: [{ href: "/", label: "Accueil", icon: "dashboard" }],
        actions: { title: "", entries: [] },
        bottomNav: [],
        primary: null,
        footer: { links: LEGAL_LINKS },
      }}
    >
      {children}
    </AppShell>
  );
}
