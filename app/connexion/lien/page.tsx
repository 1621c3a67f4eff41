import type { Metadata, Route } from "next";
import { AskLinkForm } from "@/components/access/ask-link-form";
import { EntranceFrame } from "@/components/access/entrance-frame";
import { ButtonLink } from "@/components/ui/button";
import { entrancePath, returnPath } from "@/domain/access/return-path";
import { mailIsOn } from "@/server/mail/transport";
import { publicFacts } from "@/server/territory/public-facts";

export const metadata: Metadata = { title: "Recevoir un lien de connexion" };

export default async function AskLinkPage({ searchParams }: PageProps<"/connexion/lien">) {
  const { suite } = await searchParams;
  const next = returnPath(typeof suite === "string" ? suite : null);
  const facts = await publicFacts();
  return (
    <EntranceFrame facts={facts}>
      <h1>Recevoir un lien de connexion</h1>
      {mailIsOn() ? (
        <>
          <p className="mt-2 mb-5 text-encre-2">
            Le lien arrive par courriel et s’ouvre dans ce navigateur, une seule fois, dans les dix minutes.
          </p>
          <AskLinkForm next={next} />
        </>
      ) : (
        <p className="mt-2 mb-5 text-encre-2">
          Cette installation n’envoie pas de courriel. Demandez un lien personnel au chef de projet du territoire.
        </p>
      )}
      <p className="mt-5">
        <ButtonLink variant="bare" href={entrancePath(next) as Route}>
          Revenir à la connexion
        </ButtonLink>
      </p>
    </EntranceFrame>
  );
}
