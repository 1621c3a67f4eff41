import type { Route } from "next";
import { Link } from "@/components/ui/link";
import type { LegalFacts } from "@/server/legal/legal-facts";
import { Part } from "./part";
import { Stated } from "./stated";

/** What the law of 21 June 2004 asks a site to say of itself, as far as its owner has said it. */
export function LegalNotice({ facts }: { facts: LegalFacts }) {
  return (
    <article className="grid gap-8">
      <div>
        <h1>Mentions légales</h1>
        <p className="mt-3">
          {facts.site ? `Ces mentions sont celles du site ${facts.site}. ` : ""}
          L’organisme nommé ci-dessous l’édite et répond de ce qu’il publie.
        </p>
      </div>
      <Part title="Éditeur">
        <Stated fact={facts.publisher} missing="L’organisme qui édite ce site n’a pas encore été indiqué." />
        <Stated fact={facts.address} missing="Son adresse n’a pas encore été indiquée." />
      </Part>
      <Part title="Direction de la publication">
        <Stated fact={facts.director} missing="La personne qui dirige la publication n’a pas encore été indiquée." />
      </Part>
      <Part title="Hébergement">
        <Stated
          fact={facts.host}
          missing="L’hébergeur, son adresse et son numéro de téléphone n’ont pas encore été indiqués."
        />
      </Part>
      <Part title="Logiciel et contenus">
        <p>
          Creuset est un logiciel libre, publié sous licence MIT&nbsp;: chacun peut l’utiliser, l’étudier, le modifier
          et le partager. Cette licence vaut pour le logiciel. Les chiffres, les textes et les documents du contrat
          restent à ceux qui les ont écrits.
        </p>
        <p>
          Les montants affichés sont ceux que les pilotes ont saisis&nbsp;; ils ne remplacent ni les comptes publics, ni
          les actes signés.
        </p>
      </Part>
      <Part title="Données personnelles et accessibilité">
        <ul className="grid list-disc gap-1 pl-5">
          <li>
            <Link href={"/confidentialite" as Route}>Ce que le site garde des personnes</Link>, pourquoi et combien de
            temps.
          </li>
          <li>
            <Link href={"/accessibilite" as Route}>Où en est son accessibilité</Link>, et vers qui se tourner.
          </li>
        </ul>
      </Part>
      <Part title="Faille de sécurité">
        <p>
          Vous avez trouvé une faille&nbsp;? Ne la publiez pas&nbsp;: le fichier{" "}
          <a href="/.well-known/security.txt">security.txt</a> dit à qui l’écrire.
        </p>
      </Part>
    </article>
  );
}
