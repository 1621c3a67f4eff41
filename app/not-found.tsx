import type { Metadata, Route } from "next";
import { connection } from "next/server";
import { PlainPage } from "@/components/shell/plain-page";
import { ButtonLink } from "@/components/ui/button";

export const metadata: Metadata = { title: "Page introuvable" };

/** The same words for what does not exist and for what this person may not see. */
export default async function NotFound() {
  await connection();
  return (
    <PlainPage>
      <h1>Cette page n’existe pas, ou elle n’est pas dans votre périmètre</h1>
      <p className="mt-2 mb-5 text-encre-2">
        Vérifiez l’adresse. Si elle vient d’un message, demandez l’accès au chef de projet du territoire.
      </p>
      <ButtonLink variant="primary" href={"/" as Route}>
        Revenir à l’accueil
      </ButtonLink>
    </PlainPage>
  );
}
