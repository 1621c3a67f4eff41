import type { Metadata } from "next";
import { AccountPart } from "@/components/access/account-part";
import { ChangePasswordDrawer } from "@/components/access/change-password-drawer";
import { MailChoiceForm } from "@/components/access/mail-choice-form";
import { OwnIdentities } from "@/components/access/own-identities";
import { OwnSessions } from "@/components/access/own-sessions";
import { ProviderLinks } from "@/components/access/provider-links";
import { WaysIn } from "@/components/access/ways-in";
import { OwnTokens } from "@/components/api/own-tokens";
import { OwnFeed } from "@/components/calendar/own-feed";
import { AccountFrame } from "@/components/people/account-frame";
import { HeldRoles } from "@/components/people/held-roles";
import { buttonClass } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import { PageHeading } from "@/components/ui/page-heading";
import { sessionsHeadline, tokensHeadline, waysInHeadline } from "@/domain/access/account-headlines";
import { MAIL_DIGEST_SENTENCES } from "@/domain/access/mail-digest.labels";
import { offeredProviders, providerRefusal } from "@/server/access/oidc/offered-providers";
import { publicAddress } from "@/server/access/public-address";
import { requireViewer } from "@/server/access/viewer";
import { ownAccount } from "@/server/people/account.queries";

export const metadata: Metadata = { title: "Mon compte" };

export default async function AccountPage({ searchParams }: PageProps<"/compte">) {
  const viewer = await requireViewer();
  const search = await searchParams;
  const providers = viewer.isDemo ? [] : offeredProviders();
  const refusal = providerRefusal(search);
  const account = await ownAccount(viewer);
  const untied = providers.filter(({ label }) => !account.identities.some(({ provider }) => provider === label));
  return (
    <AccountFrame viewer={viewer}>
      <PageHeading lead="Mon compte" title={viewer.name} />
      <p className="mt-1 break-words text-encre-2">{viewer.email}</p>
      <div className="mt-8 grid items-start gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1fr)_19rem]">
        <div className="grid min-w-0 gap-10">
          <AccountPart
            id="entrer"
            title={waysInHeadline({ ...account, identities: account.identities.length, isDemo: viewer.isDemo })}
          >
            <WaysIn account={account} isDemo={viewer.isDemo} />
            {(providers.length > 0 || account.identities.length > 0) && (
              <div id="identites" className="pt-3">
                <h3 className="text-14">Identités professionnelles</h3>
                <p className="mb-2 text-13 text-encre-2">
                  Elles ouvrent votre compte sans mot de passe. En associer une se fait dans les dix minutes qui suivent
                  la connexion.
                </p>
                {refusal && <Note tone="error" role="alert" title={refusal} />}
                <OwnIdentities identities={account.identities} />
                <div className="mt-4 max-w-96">
                  <ProviderLinks providers={untied} verb="Associer" query={{ associer: "1" }} />
                </div>
              </div>
            )}
          </AccountPart>
          <AccountPart id="courriels" title={MAIL_DIGEST_SENTENCES[account.mailDigest]}>
            <MailChoiceForm chosen={account.mailDigest} />
          </AccountPart>
          <AccountPart
            id="agenda"
            title={account.feed ? "Votre agenda suit le contrat" : "Le contrat dans votre agenda"}
            description="Jalons, échéances d’aide, décisions et COPIL, dans l’agenda que vous utilisez déjà. Il y lit ce que vous pouvez lire ici, sans aucun montant."
          >
            <OwnFeed feed={account.feed} address={await publicAddress()} />
          </AccountPart>
          <AccountPart
            id="jetons"
            title={tokensHeadline(account.tokens.length)}
            description="Un jeton laisse un programme ou un classeur lire à votre place : jamais plus que vous, jamais rien écrire."
          >
            <OwnTokens tokens={account.tokens} territories={account.territories} />
          </AccountPart>
          <AccountPart
            id="sessions"
            title={sessionsHeadline(account.sessions.length)}
            description="Une session s’éteint après une heure sans rien faire, et au bout de douze heures. Fermez celles que vous ne reconnaissez pas, puis changez votre mot de passe."
          >
            <OwnSessions sessions={account.sessions} />
          </AccountPart>
        </div>
        <div className="grid min-w-0 gap-10">
          <AccountPart id="roles" title="Mes rôles">
            <HeldRoles roles={account.roles} />
          </AccountPart>
          <AccountPart id="donnees" title="Mes données">
            <p className="mb-3 text-14 text-encre-2">
              Tout ce que Creuset garde de vous, dans un fichier&nbsp;: identité, rôles, sessions, lettres reçues, et ce
              que vous avez saisi.
            </p>
            <a href="/compte/mes-donnees" download className={buttonClass({}, "print:hidden")}>
              Télécharger mes données
            </a>
          </AccountPart>
        </div>
      </div>
      {search.modifier === "mot-de-passe" && account.hasPassword && <ChangePasswordDrawer email={viewer.email} />}
    </AccountFrame>
  );
}
