import type { Metadata } from "next";
import type { ReactNode } from "react";
import { ChangePasswordForm } from "@/components/access/change-password-form";
import { OwnSessions } from "@/components/access/own-sessions";
import { AccountFrame } from "@/components/people/account-frame";
import { HeldRoles } from "@/components/people/held-roles";
import { PageHeading } from "@/components/ui/page-heading";
import { SectionHeading } from "@/components/ui/section-heading";
import { requireViewer } from "@/server/access/viewer";
import { ownAccount } from "@/server/people/account.queries";

export const metadata: Metadata = { title: "Mon compte" };

export default async function AccountPage() {
  const viewer = await requireViewer();
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
