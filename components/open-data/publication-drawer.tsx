import type { Route } from "next";
import { Drawer } from "@/components/ui/drawer";
import type { Grant } from "@/domain/open-data/grant";
import { DeMinimisForm } from "./de-minimis-form";
import { SiretForm } from "./siret-form";

export const PUBLICATION_GESTURES = ["attribuant", "beneficiaire", "minimis"] as const;
export type PublicationGesture = (typeof PUBLICATION_GESTURES)[number];

type PublicationDrawerProps = { slug: string; grant: Grant; gesture: PublicationGesture; closeHref: Route };

/** What the publication of a grant lacks, entered where it is missing. */
export function PublicationDrawer({ slug, grant, gesture, closeHref }: PublicationDrawerProps) {
  const { line, funder, beneficiary, deMinimis } = grant;
  const about = { slug, lineId: line.id, closeHref };
  if (gesture === "minimis")
    return (
      <Drawer title={`Subvention de ${funder.name}`} subtitle={`à ${beneficiary.name}`} closeHref={closeHref}>
        <DeMinimisForm {...about} deMinimis={deMinimis} />
      </Drawer>
    );
  const body = gesture === "attribuant" ? funder : beneficiary;
  return (
    <Drawer
      title={`SIRET de ${body.name}`}
      subtitle="Il nomme cet organisme dans les données ouvertes"
      closeHref={closeHref}
    >
      <SiretForm {...about} of={gesture === "attribuant" ? "FUNDER" : "BENEFICIARY"} siret={body.siret} />
    </Drawer>
  );
}
