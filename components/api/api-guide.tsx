import type { Route } from "next";
import { Part } from "@/components/legal/part";
import { Link } from "@/components/ui/link";
import type { DocumentedEndpoint } from "@/domain/api/documented";
import { ENDPOINT_GROUPS } from "@/domain/api/endpoint";
import { TOKEN_SCOPE_LABELS, TOKEN_SCOPES } from "@/domain/api/token-scope";
import { CodeBlock } from "./code-block";
import { EndpointPart } from "./endpoint-part";
import { SpreadsheetSteps } from "./spreadsheet-steps";

type ApiGuideProps = { origin: string; endpoints: readonly DocumentedEndpoint[]; perMinute: number };

/** The API explained: a first request, spreadsheets, what it refuses, then every address as the description tells it. */
export function ApiGuide({ origin, endpoints, perMinute }: ApiGuideProps) {
  return (
    <article className="grid grid-cols-[minmax(0,1fr)] gap-8 [&_section]:min-w-0 [&_section]:grid-cols-[minmax(0,1fr)]">
      <div>
        <h1>Lire un contrat depuis un programme ou un classeur</h1>
        <p className="mt-3">
          L’API de Creuset se lit, et n’écrit rien. Elle suit les règles des écrans&nbsp;: un jeton ne donne jamais plus
          que ce que lit la personne à qui il est, au moment où il lit. Sa description OpenAPI&nbsp;3.1, que les outils
          savent lire, est à l’adresse <a href="/api/v1/openapi.json">/api/v1/openapi.json</a>.
        </p>
      </div>
      <Part title="Une première demande">
        <p>
          Créez un jeton sur la page <Link href={"/compte#jetons" as Route}>Mon compte</Link>, puis joignez-le à chaque
          demande. Un cookie de session n’ouvre rien ici.
        </p>
        <CodeBlock label="Demande avec curl">
          {`curl -H "Authorization: Bearer creuset_…" \\\n  "${origin}/api/v1/territories"`}
        </CodeBlock>
        <h3>Ce qu’un jeton peut lire</h3>
        <ul className="grid list-disc gap-1 pl-5">
          {TOKEN_SCOPES.map((scope) => (
            <li key={scope}>
              <code>{scope}</code> · {TOKEN_SCOPE_LABELS[scope]}
            </li>
          ))}
        </ul>
      </Part>
      <SpreadsheetSteps origin={origin} />
      <Part title="Ce qui vaut partout">
        <ul className="grid list-disc gap-1 pl-5">
          <li>Les montants sont des centimes entiers&nbsp;: 123456 vaut 1 234,56 €. Un montant inconnu est null.</li>
          <li>
            Ce que la personne ne peut pas lire est null ou absent, comme à l’écran&nbsp;; un total qui trahirait un
            montant confidentiel est arrondi (ROUNDED) ou tu (WITHHELD).
          </li>
          <li>
            Une liste vient par pages&nbsp;: suivez «&nbsp;next&nbsp;» tant qu’il n’est pas null. Une ligne ajoutée
            entre deux pages n’en décale aucune.
          </li>
          <li>
            Une réponse porte une empreinte (ETag). Renvoyée dans If-None-Match, elle donne 304 tant que rien n’a
            changé.
          </li>
          <li>
            Un jeton fait {perMinute} demandes par minute&nbsp;; les en-têtes RateLimit disent ce qui reste, et au-delà
            la réponse est 429 avec Retry-After.
          </li>
          <li>
            Un refus est un <Link href={"/api/problemes" as Route}>problème nommé</Link>, avec quoi faire et le numéro
            de la demande.
          </li>
        </ul>
      </Part>
      {Object.entries(ENDPOINT_GROUPS).map(([group, title]) => (
        <Part key={group} title={title}>
          {endpoints
            .filter((each) => each.group === group)
            .map((each) => (
              <EndpointPart key={each.id} endpoint={each} />
            ))}
        </Part>
      ))}
    </article>
  );
}
