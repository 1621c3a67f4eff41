import type { ReactNode } from "react";
import { AppShell } from "@/components/shell/app-shell";
import { DEMO_WORDS } from "@/components/ui/demo-banner";
import { ReadOnlyBanner } from "@/components/ui/read-only-banner";
import { knownAtInWords, writeKnownAt } from "@/domain/shared/known-at";
import type { VisibleContract } from "@/server/territory/visible-contract";
import { type Place, presentPlace, territoryHref } from "./links";
import { navigation } from "./navigation";
import { shellViewer } from "./shell-viewer";

type TerritoryFrameProps = { contract: VisibleContract; children: ReactNode };

export function placeOf(contract: VisibleContract): Place {
  const { territory, asOf, knownAt } = contract;
  return {
    slug: territory.slug,
    situation: asOf === territory.today ? null : asOf,
    connu: knownAt && writeKnownAt(knownAt),
  };
}

/** The frame of every page of a territory, from the same snapshot as the page's own figures. */
export function TerritoryFrame({ contract, children }: TerritoryFrameProps) {
  const place = placeOf(contract);
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
        viewer: shellViewer(contract.viewer, scope),
        footer: {
          note: territory.isDemo ? `${DEMO_WORDS} : montants, dates, personnes et statuts sont fictifs.` : undefined,
          links: [{ href: "/accessibilite", label: "Accessibilité : non conforme" }],
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
    </AppShell>
  );
}
