import type { Metadata, Route } from "next";
import { redirect } from "next/navigation";
import { EntranceFrame } from "@/components/access/entrance-frame";
import { GiveCodeForm } from "@/components/access/give-code-form";
import { LeaveLine } from "@/components/access/leave-line";
import { SecondFactorSetup } from "@/components/access/second-factor-setup";
import { ButtonLink } from "@/components/ui/button";
import { entrancePath, returnPath } from "@/domain/access/return-path";
import { secondFactorState } from "@/server/access/second-factor.queries";
import { getSession } from "@/server/access/viewer";
import { publicFacts } from "@/server/territory/public-facts";

export const metadata: Metadata = { title: "Second facteur" };

export default async function SecondFactorPage({ searchParams }: PageProps<"/connexion/second-facteur">) {
  const { suite } = await searchParams;
  const next = returnPath(typeof suite === "string" ? suite : null);
  const session = await getSession();
  if (!session) redirect(entrancePath(next) as Route);
  const [facts, factor] = await Promise.all([publicFacts(), secondFactorState(session.viewer)]);
  if (session.awaited === null && factor.kind === "none") redirect((next ?? "/") as Route);
  const home = (next ?? "/") as Route;
  return (
    <EntranceFrame facts={facts}>
      {session.awaited === "code" ? (
        <>
          <h1>Votre second facteur</h1>
          <p className="mt-2 mb-5 text-encre-2">
            Ouvrez l’application d’authentification de votre téléphone, et donnez le code qu’elle affiche pour Creuset.
          </p>
          <GiveCodeForm next={next} />
        </>
      ) : (
        <>
          <h1>{factor.kind === "inPlace" ? "Votre second facteur est en place" : "Un second facteur pour entrer"}</h1>
          {factor.kind !== "inPlace" && (
            <p className="mt-2 text-encre-2">
              Un chef de projet ouvre les personnes et le plan de tout un territoire&nbsp;: un mot de passe volé ne doit
              pas y suffire. Il vous faut un téléphone et une application d’authentification.
            </p>
          )}
          <div className="mt-5 grid">
            <SecondFactorSetup
              pending={factor.kind === "pending" ? factor : null}
              inPlace={factor.kind === "inPlace"}
              next={home}
              nextLabel="J’ai gardé ces codes, entrer"
            >
              <ButtonLink variant="primary" href={home}>
                Entrer
              </ButtonLink>
            </SecondFactorSetup>
          </div>
        </>
      )}
      <LeaveLine name={session.viewer.name} />
    </EntranceFrame>
  );
}
