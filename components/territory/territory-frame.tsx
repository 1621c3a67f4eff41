import type { ReactNode } from "react";
import { WhyDrawer } from "@/components/explanation/why-drawer";
import { AppShell } from "@/components/shell/app-shell";
import { LEGAL_LINKS } from "@/components/shell/legal-links";
import { DEMO_WORDS } from "@/components/ui/demo-banner";
import { ReadOnlyBanner } from "@/components/ui/read-only-banner";
import type { Perimeter } from "@/domain/contract/envelope";
import { PERIMETER_PARAMS } from "@/domain/contract/perimeter-param";
import { knownAtInWords, writeKnownAt } from "@/domain/shared/known-at";
import type { VisibleContract } from "@/server/territory/visible-contract";
import { type Place, presentPlace, territoryHref } from "./links";
import { navigation } from "./navigation";
import { shellViewer } from "./shell-viewer";

type TerritoryFrameProps = {
  contract: VisibleContract;
  /** What the amounts of the page cover: the whole investment unless told otherwise. */
  perimeter?: Perimeter;
  children: ReactNode;
};

export function placeOf(contract: VisibleContract, perimeter: Perimeter = "TOTAL_INVESTMENT"): Place {
  const { territory, asOf, knownAt } = contract;
  return {
    slug: territory.slug,
    situation: asOf === territory.today ? null : asOf,
    connu: knownAt && writeKnownAt(knownAt),
    perimetre: PERIMETER_PARAMS[perimeter],
  };
}

/** The frame of every page of a territory, from the same snapshot as the page's own figures. */
export function TerritoryFrame({ contract, perimeter, children }: TerritoryFrameProps) {
  const place = placeOf(contract, perimeter);
  const { territory } = contract;
  const scope = { territoryId: territory.id, regionId: territory.regionId };
  return (
    <AppShell
      data={{
        ...navigation(contract, place),
        brand: { title: territory.name, subtitle: "Suivi du contrat", href: territoryHref(place) },
        scale: [
          { label: "France", href: "/territoires" },
          { label: territory.regionName },
          { label: territory.shortName, href: territoryHref(place) },
        ],
        demo: territory.isDemo,
        contract: { signedOn: contract.contract.signedOn, endsOn: contract.contract.endsOn, today: contract.asOf },
        viewer: shellViewer(contract.viewer, scope, contract.followUp?.unread),
        footer: {
          note: territory.isDemo ? `${DEMO_WORDS} : montants, dates, personnes et statuts sont fictifs.` : undefined,
          links: LEGAL_LINKS,
        },
      }}
    >
      {contract.readOnly && (
        <ReadOnlyBanner
          asOf={contract.asOf}
          knownAt={contract.knownAt && knownAtInWords(contract.knownAt)}
          knownNowHref={place.situation === null ? null : territoryHref({ ...place, connu: null })}
          todayHref={territoryHref(presentPlace(place))}
        />
      )}
      {children}
      <WhyDrawer contract={contract} place={place} />
    </AppShell>
  );
}
