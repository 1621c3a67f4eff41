import type { Route } from "next";
import type { ReactNode } from "react";
import { Link } from "@/components/ui/link";
import { Footer } from "./footer";
import { HeadframeSign } from "./headframe-sign";
import { LEGAL_LINKS } from "./legal-links";
import { SkipLink } from "./skip-link";

/** A page that belongs to no territory: the band, one column to read, the way back. */
export function PlainPage({ children }: { children: ReactNode }) {
  return (
    <>
      <SkipLink />
      <header className="charcoal border-b-4 border-braise-vive bg-charbon px-4 text-sur-charbon print:hidden">
        <Link href={"/" as Route} className="flex h-13 w-fit items-center gap-2.5 text-sur-charbon no-underline">
          <HeadframeSign ground="charcoal" />
          <span>
            <b className="block text-13/4.25 font-stretch-[98%]">Creuset</b>
            <span className="block text-12 text-sur-charbon-2">Suivi du contrat</span>
          </span>
        </Link>
      </header>
      <div className="mx-auto max-w-(--colonne-lecture) px-4 pt-8 pb-14">
        <main id="contenu" tabIndex={-1} className="focus-visible:outline-none">
          {children}
        </main>
        <Footer links={LEGAL_LINKS} />
      </div>
    </>
  );
}
