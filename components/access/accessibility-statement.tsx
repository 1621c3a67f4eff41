import { Part } from "@/components/legal/part";
import { calendarDate } from "@/domain/shared/calendar-date";
import { longDate } from "@/domain/shared/format";

const DRAWN_UP_ON = calendarDate("2026-11-22");
const DEFENDER = "https://www.defenseurdesdroits.fr";

/** The model every public body in France follows; without an audit its answer can only be « non conforme ». */
export function AccessibilityStatement() {
  return (
    <article className="grid gap-8">
      <div>
        <h1>Déclaration d’accessibilité&nbsp;: non conforme</h1>
        <p className="mt-3">
          L’organisme qui met Creuset à votre disposition s’engage à le rendre accessible, conformément à l’article 47
          de la loi n° 2005-102 du 11 février 2005. Cette déclaration s’applique à cette installation de Creuset.
        </p>
      </div>
      <Part title="État de conformité">
        <p>
          Creuset est <strong>non conforme</strong> au référentiel général d’amélioration de l’accessibilité (RGAA),
          version 4.1.2&nbsp;: aucun audit n’a encore été mené. C’est l’absence d’audit qui impose cette mention.
        </p>
      </Part>
      <Part title="Résultats des tests">
        <p>
          Il n’y a pas de taux de conformité, faute d’audit. À chaque version, des contrôles automatiques parcourent les
          écrans en thème clair et sombre, à plusieurs largeurs (axe-core, règles WCAG 2.0 à 2.2 de niveaux A et AA), et
          vérifient le code HTML. Ils ne détectent qu’une partie des défauts et ne remplacent pas un audit.
        </p>
      </Part>
      <Part title="Contenus non accessibles">
        <h3>Non-conformités</h3>
        <p>
          Elles ne sont pas encore connues. N’ont pas encore été menés&nbsp;: l’essai avec des lecteurs d’écran (NVDA
          avec Firefox, VoiceOver avec Safari) et la revue des 106 critères du RGAA.
        </p>
        <h3>Dérogations pour charge disproportionnée</h3>
        <p>Aucune dérogation n’est invoquée.</p>
        <h3>Contenus non soumis à l’obligation</h3>
        <p>Aucun contenu n’est exclu.</p>
      </Part>
      <Part title="Établissement de cette déclaration">
        <p>Cette déclaration a été établie le {longDate(DRAWN_UP_ON)}.</p>
        <h3>Technologies</h3>
        <p>HTML, CSS, JavaScript, SVG, WAI-ARIA.</p>
        <h3>Environnement de test</h3>
        <p>Chromium, au clavier et à la souris, de 360 à 1 680 pixels de large.</p>
        <h3>Outils</h3>
        <p>axe-core, html-validate.</p>
        <h3>Pages vérifiées</h3>
        <p>Aucune page n’a fait l’objet d’une vérification de conformité.</p>
      </Part>
      <Part title="Retour d’information et contact">
        <p>
          Si un contenu ou une fonction vous reste inaccessible, dites-le au chef de projet du territoire, qui vous a
          remis votre accès&nbsp;: il vous orientera vers une autre manière d’obtenir l’information.
        </p>
      </Part>
      <Part title="Voies de recours">
        <p>
          Si vous avez signalé un défaut d’accessibilité qui vous empêche d’accéder à un contenu ou à un service, et que
          vous n’avez pas obtenu de réponse satisfaisante, vous pouvez&nbsp;:
        </p>
        <ul className="grid list-disc gap-1 pl-5">
          <li>
            écrire au <a href={`${DEFENDER}/nous-contacter`}>Défenseur des droits</a>, ou à son{" "}
            <a href={`${DEFENDER}/saisir/delegues`}>délégué dans votre région</a>,
          </li>
          <li>
            lui envoyer un courrier gratuit, sans timbre&nbsp;: Défenseur des droits, Libre réponse 71120, 75342 Paris
            CEDEX 07.
          </li>
        </ul>
      </Part>
    </article>
  );
}
