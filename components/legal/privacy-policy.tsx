import type { Route } from "next";
import { Link } from "@/components/ui/link";
import type { LegalFacts } from "@/server/legal/legal-facts";
import { CookiesTable } from "./cookies-table";
import { KeptTable } from "./kept-table";
import { Part } from "./part";
import { Stated } from "./stated";

/** What the GDPR asks to tell people (articles 13 and 14), in the words of those who read it. */
export function PrivacyPolicy({ facts }: { facts: LegalFacts }) {
  return (
    <article className="grid gap-8">
      <div>
        <h1>Creuset garde de vous ce qu’il faut pour savoir qui a enregistré quoi</h1>
        <p className="mt-3">
          Un nom, une adresse électronique, un rôle, et la trace de ce que vous enregistrez. Rien n’est vendu, rien ne
          sert à de la publicité, aucune mesure d’audience ne vous suit, et aucune décision n’est prise par un programme
          seul.
        </p>
      </div>
      <Part title="Qui en répond">
        <Stated fact={facts.publisher} missing="L’organisme responsable de ce traitement n’a pas encore été indiqué." />
        <h3>Délégué à la protection des données</h3>
        <Stated
          fact={facts.dataProtection}
          missing="La façon de joindre le délégué à la protection des données n’a pas encore été indiquée. En attendant, adressez-vous au chef de projet du territoire."
        />
      </Part>
      <Part title="Pourquoi, et sur quelle base">
        <p>
          Suivre un contrat Territoire d’industrie est une mission d’intérêt public&nbsp;: c’est la base légale de tout
          ce qui suit (article 6, paragraphe 1, point e, du règlement général sur la protection des données). Les
          données servent à&nbsp;:
        </p>
        <ul className="grid list-disc gap-1 pl-5">
          <li>tenir le suivi du contrat et le partager entre ses signataires, chacun selon son rôle&nbsp;;</li>
          <li>prouver qui a enregistré, corrigé ou validé un chiffre d’argent public, et quand&nbsp;;</li>
          <li>ouvrir les accès, les protéger et repérer ceux qui en abusent&nbsp;;</li>
          <li>vous écrire quand le suivi l’appelle, au rythme que vous avez choisi dans votre compte.</li>
        </ul>
        <p>
          Votre nom et votre adresse viennent de vous ou de la personne qui vous a invité. Sans eux, aucun accès ne peut
          être ouvert.
        </p>
      </Part>
      <Part title="Ce qui est gardé, et combien de temps">
        <KeptTable journalYears={facts.journalYears} />
      </Part>
      <Part title="Qui les lit">
        <p>
          Les personnes qui ont un rôle dans le territoire lisent votre nom à côté de ce que vous avez enregistré. Le
          chef de projet voit en plus votre adresse, vos rôles et votre dernière connexion. L’hébergeur du site y a
          accès pour le faire fonctionner, sans pouvoir s’en servir autrement.
        </p>
        <p>
          Creuset n’envoie de lui-même aucune donnée hors de cette installation, sauf les lettres, confiées à son
          serveur de messagerie, et ce qu’échange votre fournisseur d’identité (ProConnect, par exemple) quand vous vous
          connectez par lui.
        </p>
      </Part>
      <Part title="Cookies">
        <CookiesTable />
      </Part>
      <Part title="Vos droits">
        <p>
          Vous pouvez demander à lire vos données, à les corriger, à les effacer, à en limiter l’usage, ou vous opposer
          à cet usage. Une partie se fait tout de suite dans <Link href={"/compte" as Route}>votre compte</Link>&nbsp;;
          pour le reste, écrivez au délégué à la protection des données. Il répond en un mois.
        </p>
        <p>
          Ce que vous avez enregistré au nom du contrat n’est pas effacé&nbsp;: c’est la preuve d’un usage d’argent
          public. Quand votre compte est effacé, votre nom en disparaît, et l’écriture reste.
        </p>
        <p>
          Si la réponse ne vous satisfait pas, vous pouvez{" "}
          <a href="https://www.cnil.fr/fr/plaintes">adresser une plainte à la CNIL</a>, ou lui écrire&nbsp;: CNIL, 3
          place de Fontenoy, TSA 80715, 75334 Paris CEDEX 07.
        </p>
      </Part>
    </article>
  );
}
