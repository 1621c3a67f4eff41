import type { Metadata, Route } from "next";
import { EntranceFrame } from "@/components/access/entrance-frame";
import { OpenLinkForm } from "@/components/access/open-link-form";
import { ButtonLink } from "@/components/ui/button";
import { returnPath } from "@/domain/access/return-path";
import { signInLinkState } from "@/server/access/sign-in-link";
import { publicFacts } from "@/server/territory/public-facts";

export const metadata: Metadata = { title: "Entrer par un lien" };

export default async function OpenLinkPage({ searchParams }: PageProps<"/connexion/lien/entrer">) {
  const { suite } = await searchParams;
  const next = returnPath(typeof suite === "string" ? suite : null);
  const [facts, state] = await Promise.all([publicFacts(), signInLinkState()]);
  return (
    <EntranceFrame facts={facts}>
      {state === "ready" ? (
        <>
          <h1>Votre lien est bon</h1>
          <p className="mt-2 mb-5 text-encre-2">
            Confirmez que c’est bien vous&nbsp;: le lien ne servira plus ensuite.
          </p>
          <OpenLinkForm next={next} />
        </>
      ) : (
        <>
          <h1>{state === "elsewhere" ? "Ce lien s’ouvre ailleurs" : "Ce lien ne sert plus"}</h1>
          <p className="mt-2 mb-5 text-encre-2">
            {state === "elsewhere"
              ? "Il n’entre que dans le navigateur qui l’a demandé. Copiez-en l’adresse là-bas, ou demandez-en un nouveau d’ici."
              : "Il a déjà servi, ses dix minutes sont passées, ou un plus récent l’a remplacé. Demandez-en un nouveau."}
          </p>
          <ButtonLink variant="primary" href={"/connexion/lien" as Route}>
            Demander un lien
          </ButtonLink>
        </>
      )}
    </EntranceFrame>
  );
}
