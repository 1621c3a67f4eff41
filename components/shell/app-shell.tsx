import type { ReactNode } from "react";
import { BottomBar } from "./bottom-bar";
import { Footer } from "./footer";
import { Header } from "./header";
import { NavList } from "./nav-list";
import type { ShellData } from "./shell-data";
import { SkipLink } from "./skip-link";

/** The frame of every page behind the sign-in: one band, one rail, one sheet. */
export function AppShell({ data, children }: { data: ShellData; children: ReactNode }) {
  return (
    <>
      <SkipLink />
      <Header data={data} />
      <div className="grid min-h-[calc(100dvh-4.5rem)] grid-cols-[minmax(0,1fr)] lg:grid-cols-[var(--rail)_minmax(0,1fr)] print:block">
        <div className="border-r border-filet bg-creux max-lg:hidden print:hidden">
          <nav aria-label="Navigation principale" className="sticky top-0 max-h-dvh overflow-y-auto pt-4 pb-8">
            <NavList entries={data.nav} actions={data.actions} />
          </nav>
        </div>
        <div className="min-w-0 px-8 pt-6 pb-14 max-sm:px-4 max-sm:pt-4 max-sm:pb-24 xl:max-w-372 xl:px-14 print:p-0">
          <main id="contenu" tabIndex={-1} className="focus-visible:outline-none">
            {children}
          </main>
          <Footer note={data.footer.note} links={data.footer.links} />
        </div>
      </div>
      <BottomBar entries={data.bottomNav} primary={data.primary} />
    </>
  );
}
