import type { Metadata } from "next";
import type { ReactNode } from "react";
import { ChangePasswordForm } from "@/components/access/change-password-form";
import { OwnIdentities } from "@/components/access/own-identities";
import { OwnSessions } from "@/components/access/own-sessions";
import { ProviderLinks } from "@/components/access/provider-links";
import { AccountFrame } from "@/components/people/account-frame";
import { HeldRoles } from "@/components/people/held-roles";
import { Note } from "@/components/ui/note";
import { PageHeading } from "@/components/ui/page-heading";
import { SectionHeading } from "@/components/ui/section-heading";
import { offeredProviders, providerRefusal } from "@/server/access/oidc/offered-providers";
import { requireViewer } from "@/server/access/viewer";
import { ownAccount } from "@/server/people/account.queries";

export const metadata: Metadata = { title: "Mon compte" };

export default async function AccountPage({ searchParams }: PageProps<"/compte">) {
  const viewer = await requireViewer();
  const providers = viewer.isDemo ? [] : offeredProviders();
  const refusal = providerRefusal(await searchParams);
  const account = await ownAccount(viewer);
  return (
    <AccountFrame viewer={viewer}>
      <PageHeading lead={viewer.email} title={viewer.name} />
      <Part id="roles" title="Mes rôles">
        <HeldRoles roles={account.roles} />
      </Part>
      <Part id="mot-de-passe" title="Mon mot de passe">
        {account.hasPassword ? (
          <ChangePasswordForm email={viewer.email} />
        ) : (
          <p className="max-w-(--colonne-lecture)">
            {viewer.isDemo
              ? "Ce compte de démonstration n’a pas de mot de passe : on y entre par la page de connexion."
              : "Vous n’avez pas encore de mot de passe. Demandez un lien personnel au chef de projet."}
          </p>
        )}
      </Part>
      {(providers.length > 0 || account.identities.length > 0) && (
        <Part
          id="identites"
          title="Mes identités professionnelles"
          description="Elles ouvrent votre compte sans mot de passe. En associer une se fait dans les dix minutes qui suivent la connexion."
        >
          {refusal && <Note tone="error" role="alert" title={refusal} />}
          <OwnIdentities identities={account.identities} />
          <div className="mt-4 max-w-96">
            <ProviderLinks providers={providers} verb="Associer" query={{ associer: "1" }} />
          </div>
        </Part>
      )}
      <Part
        id="sessions"
        title="Mes sessions"
        description="Une session dure douze heures au plus. Fermez celles que vous ne reconnaissez pas, puis changez votre mot de passe."
      >
        <OwnSessions sessions={account.sessions} />
      </Part>
    </AccountFrame>
  );
}

type PartProps = { id: string; title: string; description?: string; children: ReactNode };

function Part({ id, title, description, children }: PartProps) {
  return (
    <section
      aria-labelledby={id}
      className="mt-8 max-w-(--colonne-lecture) border-t-[length:var(--filet-epais)] border-encre pt-4"
    >
      <SectionHeading id={id} title={title} {...(description !== undefined && { description })} />
      {children}
    </section>
  );
}
