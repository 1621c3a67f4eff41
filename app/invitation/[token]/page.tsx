import type { Metadata, Route } from "next";
import { AcceptLinkForm } from "@/components/access/accept-link-form";
import { EntranceFrame } from "@/components/access/entrance-frame";
import { ProviderLinks } from "@/components/access/provider-links";
import { ButtonLink } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import { offeredProviders, providerRefusal } from "@/server/access/oidc/offered-providers";
import { linkHolder } from "@/server/access/one-time-link";
import { publicFacts } from "@/server/territory/public-facts";

export const metadata: Metadata = { title: "Choisir son mot de passe", referrer: "strict-origin" };

export default async function InvitationPage({ params, searchParams }: PageProps<"/invitation/[token]">) {
  const { token } = await params;
  const providers = offeredProviders();
  const refusal = providerRefusal(await searchParams);
  const [facts, holder] = await Promise.all([publicFacts(), linkHolder(token)]);
  return (
    <EntranceFrame facts={facts}>
      {holder ? (
        <>
          <h1>Bienvenue, {holder.name}</h1>
          {refusal && <Note tone="error" role="alert" title={refusal} className="mt-4" />}
          {providers.length > 0 && (
            <section aria-labelledby="fournisseur" className="mt-5 mb-6 border-b border-filet pb-6">
              <h2 id="fournisseur" className="text-14">
                Sans mot de passe
              </h2>
              <p className="mt-0.5 mb-3 text-13 text-encre-3">
                Votre identité professionnelle ouvrira votre compte, à la place d’un mot de passe.
              </p>
              <ProviderLinks providers={providers} verb="Continuer avec" query={{ invitation: token }} />
            </section>
          )}
          <p className="mt-2 mb-5 text-encre-2">
            Choisissez votre mot de passe. Vous vous connecterez ensuite avec l’adresse{" "}
            <b className="break-words">{holder.email}</b>.
          </p>
          <AcceptLinkForm token={token} email={holder.email} />
        </>
      ) : (
        <>
          <h1>Ce lien ne sert plus</h1>
          <p className="mt-2 mb-5 text-encre-2">
            Il a déjà servi, ou son délai est passé. Demandez-en un nouveau au chef de projet. Si vous avez déjà choisi
            votre mot de passe, connectez-vous.
          </p>
          <ButtonLink variant="primary" href={"/connexion" as Route}>
            Se connecter
          </ButtonLink>
        </>
      )}
    </EntranceFrame>
  );
}
