import type { Metadata, Route } from "next";
import { redirect } from "next/navigation";
import { AccountFrame } from "@/components/people/account-frame";
import { actionHref, territoryHref } from "@/components/territory/links";
import { ButtonLink } from "@/components/ui/button";
import { requireViewer } from "@/server/access/viewer";
import { findHome } from "@/server/rollup/home.queries";

export const metadata: Metadata = { title: "Accueil" };

/** Everyone starts where their work is. */
export default async function HomePage() {
  const viewer = await requireViewer();
  const home = await findHome(viewer);
  if (home.kind === "action") redirect(actionHref({ slug: home.slug, situation: null }, home.number));
  if (home.kind === "worklist") redirect(territoryHref({ slug: home.slug, situation: null }, "/a-traiter"));
  if (home.kind === "territory") redirect(territoryHref({ slug: home.slug, situation: null }));
  if (home.kind === "rollup") redirect("/territoires" as Route);
  return (
    <AccountFrame viewer={viewer}>
      <h1>Votre compte n’a pas encore de rôle</h1>
      <p className="mt-2 mb-5 max-w-(--colonne-lecture) text-encre-2">
        Vous êtes connecté, mais aucun territoire ni aucune action ne vous est ouvert. Demandez au chef de projet de
        votre territoire de vous y donner un rôle, puis revenez à cette page.
      </p>
      <ButtonLink href={"/compte" as Route}>Voir mon compte</ButtonLink>
    </AccountFrame>
  );
}
