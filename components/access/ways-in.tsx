import type { Route } from "next";
import { ButtonLink } from "@/components/ui/button";
import { quantity } from "@/domain/shared/format";
import { AccountRow } from "./account-row";

type WaysInProps = {
  account: { hasPassword: boolean; hasSecondFactor: boolean; recoveryCodes: number };
  isDemo: boolean;
};

/** What opens the account, and how to change it. */
export function WaysIn({ account, isDemo }: WaysInProps) {
  return (
    <>
      <AccountRow
        title="Mot de passe"
        action={
          account.hasPassword && (
            <ButtonLink href={"/compte?modifier=mot-de-passe" as Route} scroll={false}>
              Changer
            </ButtonLink>
          )
        }
      >
        {passwordInWords(account.hasPassword, isDemo)}
      </AccountRow>
      <AccountRow
        title="Second facteur"
        action={
          !isDemo && (
            <ButtonLink href={"/compte/second-facteur" as Route}>
              {account.hasSecondFactor ? "Gérer" : "Mettre en place"}
            </ButtonLink>
          )
        }
      >
        {factorInWords(account, isDemo)}
      </AccountRow>
    </>
  );
}

function passwordInWords(hasPassword: boolean, isDemo: boolean): string {
  if (isDemo) return "Ce compte de démonstration n’en a pas : on y entre par la page de connexion.";
  return hasPassword
    ? "En place. Le changer ferme vos autres sessions."
    : "Vous n’en avez pas. Un lien personnel du chef de projet vous en fait choisir un.";
}

function factorInWords({ hasSecondFactor, recoveryCodes }: WaysInProps["account"], isDemo: boolean): string {
  if (isDemo) return "La démonstration n’en demande pas.";
  if (!hasSecondFactor) return "Aucun. Un code de votre téléphone protégerait votre compte d’un mot de passe volé.";
  return recoveryCodes === 0
    ? "En place, sans code de secours : tirez-en de nouveaux."
    : `En place, avec ${quantity(recoveryCodes, "code de secours", "codes de secours")}.`;
}
