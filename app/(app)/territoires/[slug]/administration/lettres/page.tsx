import type { Metadata } from "next";
import { AdministrationHeading } from "@/components/administration/administration-heading";
import { WaitingLetters } from "@/components/mail/waiting-letters";
import { placeOf, TerritoryFrame } from "@/components/territory/territory-frame";
import { quantity } from "@/domain/shared/format";
import { undeliveredLetters } from "@/server/mail/letters.queries";
import { deliveryState } from "@/server/mail/transport";
import { loadAdministration } from "@/server/territory/administration-page";

export const metadata: Metadata = { title: "Lettres" };

export default async function LettersPage({ params }: PageProps<"/territoires/[slug]/administration/lettres">) {
  const { slug } = await params;
  const { contract, extra: letters } = await loadAdministration(slug, "canManagePeople", (tx, { territory }) =>
    undeliveredLetters(tx, territory.id),
  );
  return (
    <TerritoryFrame contract={contract}>
      <AdministrationHeading
        place={placeOf(contract)}
        title={
          letters.length === 0
            ? "Aucune lettre n’attend"
            : quantity(letters.length, "lettre n’est pas partie", "lettres ne sont pas parties")
        }
      />
      <WaitingLetters slug={slug} letters={letters} delivery={deliveryState()} />
    </TerritoryFrame>
  );
}
