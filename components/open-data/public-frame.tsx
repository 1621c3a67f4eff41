import type { Route } from "next";
import type { ReactNode } from "react";
import { ContractRuler } from "@/components/charts/contract-ruler";
import { Footer } from "@/components/shell/footer";
import { HeadframeSign } from "@/components/shell/headframe-sign";
import { LEGAL_LINKS } from "@/components/shell/legal-links";
import { Scale } from "@/components/shell/scale";
import { SkipLink } from "@/components/shell/skip-link";
import { DemoBanner, DemoChip } from "@/components/ui/demo-banner";
import { Link } from "@/components/ui/link";
import type { OpenContract } from "@/domain/open-data/open-contract";

/** The frame of the open page: the same band as inside, with nobody in it. */
export function PublicFrame({
  contract: { territory, contract, asOf },
  children,
}: {
  contract: OpenContract;
  children: ReactNode;
}) {
  return (
    <>
      <SkipLink />
      <header className="charcoal relative z-10 bg-charbon text-sur-charbon print:hidden">
        <div className="flex h-13 items-center gap-4 pr-5 pl-4 max-sm:gap-2 max-sm:pr-2">
          <Link
            href={`/public/${territory.slug}` as Route}
            className="flex flex-none items-center gap-2.5 text-sur-charbon no-underline"
          >
            <HeadframeSign ground="charcoal" />
            <span>
              <b className="block text-13/4.25 font-stretch-[98%] whitespace-nowrap">Creuset</b>
              <span className="block text-12 text-sur-charbon-2">Page publique</span>
            </span>
          </Link>
          <Scale
            steps={[{ label: territory.regionName }, { label: territory.shortName }]}
            className="flex max-sm:hidden"
          />
          <span className="flex-1" />
          {territory.isDemo && <DemoChip className="max-md:hidden" />}
          <Link
            href={"/connexion" as Route}
            className="rounded-2 px-2.5 py-1.5 text-13 font-demi text-sur-charbon no-underline hover:underline pointer-coarse:py-3"
          >
            Se connecter
          </Link>
        </div>
        <ContractRuler signedOn={contract.signedOn} endsOn={contract.endsOn} today={asOf} />
      </header>
      {territory.isDemo && <DemoBanner className="md:hidden print:block" />}
      <div className="mx-auto max-w-6xl px-8 pt-6 pb-14 max-sm:px-4 max-sm:pt-4 print:p-0">
        <main id="contenu" tabIndex={-1} className="focus-visible:outline-none">
          {children}
        </main>
        <Footer note={territory.name} links={LEGAL_LINKS} />
      </div>
    </>
  );
}
