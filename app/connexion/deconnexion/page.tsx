import type { Metadata, Route } from "next";
import { redirect } from "next/navigation";
import { EntranceFrame } from "@/components/access/entrance-frame";
import { ButtonLink, buttonClass } from "@/components/ui/button";
import { farewell } from "@/server/access/oidc/leave";
import { publicFacts } from "@/server/territory/public-facts";

export const metadata: Metadata = { title: "Déconnexion", referrer: "no-referrer" };

export default async function FarewellPage({ searchParams }: PageProps<"/connexion/deconnexion">) {
  const { state } = await searchParams;
  const left = await farewell(typeof state === "string" ? state : null);
  if (!left) redirect("/connexion" as Route);
  return (
    <EntranceFrame facts={await publicFacts()}>
      <h1>{left.address ? "Vous êtes déconnecté" : `Vous êtes déconnecté, ici et de ${left.label}`}</h1>
      <p className="mt-2 mb-5 text-encre-2">
        {left.address
          ? `Votre session ${left.label} reste ouverte dans ce navigateur : fermez-la aussi si d’autres s’en servent.`
          : "Personne ne peut rentrer sans s’identifier de nouveau."}
      </p>
      <div className="flex flex-wrap gap-2">
        {left.address && (
          <a href={left.address} className={buttonClass({ variant: "primary" })}>
            Se déconnecter aussi de {left.label}
          </a>
        )}
        <ButtonLink href={"/connexion" as Route}>Se connecter</ButtonLink>
      </div>
    </EntranceFrame>
  );
}
