import type { Metadata, Route } from "next";
import { SecondFactorSetup } from "@/components/access/second-factor-setup";
import { SecondFactorUpkeep } from "@/components/access/second-factor-upkeep";
import { AccountFrame } from "@/components/people/account-frame";
import { ButtonLink } from "@/components/ui/button";
import { PageHeading } from "@/components/ui/page-heading";
import { secondFactorState } from "@/server/access/second-factor.queries";
import { getSession, requireViewer } from "@/server/access/viewer";

export const metadata: Metadata = { title: "Mon second facteur" };

const ACCOUNT = "/compte" as Route;

export default async function OwnSecondFactorPage() {
  const viewer = await requireViewer();
  const [session, factor] = await Promise.all([getSession(), secondFactorState(viewer)]);
  const inPlace = factor.kind === "inPlace";
  if (viewer.isDemo)
    return (
      <AccountFrame viewer={viewer}>
        <PageHeading lead="Mon compte" title="Pas de second facteur dans la démonstration" />
        <p className="mt-3 mb-5 max-w-(--colonne-lecture) text-encre-2">
          Ses comptes servent à tous les visiteurs&nbsp;: un code n’y protégerait personne, et les en priverait.
        </p>
        <ButtonLink href={ACCOUNT}>Revenir à mon compte</ButtonLink>
      </AccountFrame>
    );
  return (
    <AccountFrame viewer={viewer}>
      <PageHeading
        lead="Mon compte"
        title={inPlace ? "Votre second facteur est en place" : "Protéger mon compte par un second facteur"}
        actions={<ButtonLink href={ACCOUNT}>Revenir à mon compte</ButtonLink>}
      />
      <div className="mt-6 max-w-(--colonne-lecture)">
        <p className="mb-6 text-encre-2">
          {inPlace
            ? "À chaque connexion, un code de votre téléphone est demandé après le mot de passe."
            : "À chaque connexion, un code de votre téléphone sera demandé après le mot de passe. Il vous faut une application d’authentification."}
        </p>
        <SecondFactorSetup
          pending={factor.kind === "pending" ? factor : null}
          inPlace={inPlace}
          next={ACCOUNT}
          nextLabel="J’ai gardé ces codes"
        >
          {inPlace && <SecondFactorUpkeep codesLeft={factor.codesLeft} mandatory={session?.mandatory ?? false} />}
        </SecondFactorSetup>
      </div>
    </AccountFrame>
  );
}
