import type { Metadata, Route } from "next";
import { redirect } from "next/navigation";
import { DemoEntrances } from "@/components/access/demo-entrances";
import { EntranceFrame } from "@/components/access/entrance-frame";
import { ProviderLinks } from "@/components/access/provider-links";
import { SignInForm } from "@/components/access/sign-in-form";
import { ButtonLink } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import { returnPath, secondFactorPath } from "@/domain/access/return-path";
import { ROLES } from "@/domain/access/roles";
import { demonstrationAccounts } from "@/server/access/demo";
import { offeredProviders, providerRefusal } from "@/server/access/oidc/offered-providers";
import { getSession } from "@/server/access/viewer";
import { mailIsOn } from "@/server/mail/transport";
import { publicFacts } from "@/server/territory/public-facts";

export const metadata: Metadata = { title: "Connexion" };

export default async function SignInPage({ searchParams }: PageProps<"/connexion">) {
  const search = await searchParams;
  const { suite } = search;
  const next = returnPath(typeof suite === "string" ? suite : null);
  const session = await getSession();
  if (session) redirect((session.awaited ? secondFactorPath(next) : (next ?? "/")) as Route);
  const [facts, accounts] = await Promise.all([publicFacts(), demonstrationAccounts()]);
  const providers = offeredProviders();
  const refusal = providerRefusal(search);
  const rank = (account: (typeof accounts)[number]) => ROLES.indexOf(account.memberships[0]?.role ?? "OBSERVER");
  const entrances = accounts
    .toSorted((a, b) => rank(a) - rank(b))
    .map(({ id, name }) => ({ id, label: `Entrer comme ${name.charAt(0).toLowerCase()}${name.slice(1)}` }));
  return (
    <EntranceFrame facts={facts}>
      <h1 className="mb-5">Se connecter</h1>
      {refusal && <Note tone="error" role="alert" title={refusal} className="mb-5" />}
      {entrances.length > 0 && (
        <section aria-labelledby="demonstration" className="mb-8">
          <h2 id="demonstration" className="text-14">
            Visiter la démonstration
          </h2>
          <p className="mt-0.5 mb-3 text-13 text-encre-3">
            Montants, dates et personnes y sont fictifs. Chaque rôle voit ce que ses droits lui ouvrent.
          </p>
          <DemoEntrances accounts={entrances} next={next} />
        </section>
      )}
      {providers.length > 0 && (
        <div className="mb-6 border-b border-filet pb-6">
          <ProviderLinks providers={providers} verb="S’identifier avec" query={next ? { suite: next } : {}} />
        </div>
      )}
      <SignInForm next={next} />
      {mailIsOn() && (
        <p className="mt-3 grid">
          <ButtonLink href={`/connexion/lien${next ? `?suite=${encodeURIComponent(next)}` : ""}` as Route}>
            Recevoir un lien de connexion
          </ButtonLink>
        </p>
      )}
      <p className="mt-5 border-t-[length:var(--filet-epais)] border-encre pt-4 text-13 text-encre-3">
        <b className="block text-14 text-encre">Pas encore d’accès, ou mot de passe perdu</b>
        Le chef de projet du territoire vous remet un lien personnel, valable trois jours.
      </p>
    </EntranceFrame>
  );
}
