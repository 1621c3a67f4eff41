import type { DocumentedEndpoint, DocumentedField } from "@/domain/api/documented";
import { CodeBlock } from "./code-block";

/** One address: what it takes, what it gives, and an answer to read. */
export function EndpointPart({ endpoint }: { endpoint: DocumentedEndpoint }) {
  const { id, path, summary, description, scope, parameters, fields, example } = endpoint;
  return (
    <section aria-labelledby={id} className="grid gap-2 border-t border-filet-fin pt-3 first-of-type:border-0">
      <h3 id={id} className="scroll-mt-4">
        {summary}
      </h3>
      <p className="text-14 [overflow-wrap:anywhere]" translate="no">
        <code>GET {path}</code>
      </p>
      <p>
        {description} <span className="text-encre-2">{SCOPE_WORDS[scope] ?? `Portée : ${scope}.`}</span>
      </p>
      {parameters.length > 0 && <FieldTable caption={`Paramètres : ${summary}`} head="Paramètre" fields={parameters} />}
      <details>
        <summary className="min-h-11 cursor-pointer py-2.5 text-14 font-demi">
          Champs et exemple<span className="sr-only"> : {summary}</span>
        </summary>
        <FieldTable caption={`Champs : ${summary}`} head="Champ" fields={fields} />
        <p className="mt-3 mb-2 text-13 text-encre-2">
          Réponse de la démonstration, réduite à une ligne&nbsp;: tout y est inventé.
        </p>
        <CodeBlock label={`Exemple : ${summary}`}>{example}</CodeBlock>
      </details>
    </section>
  );
}

const SCOPE_WORDS: Partial<Record<DocumentedEndpoint["scope"], string>> = {
  open: "Sans jeton.",
  any: "Tout jeton.",
};

type FieldTableProps = { caption: string; head: string; fields: readonly DocumentedField[] };

function FieldTable({ caption, head, fields }: FieldTableProps) {
  return (
    <table className="table">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          <th scope="col" className="w-44 max-sm:w-32">
            {head}
          </th>
          <th scope="col">Ce que c’est</th>
        </tr>
      </thead>
      <tbody>
        {fields.map(({ name, description, holds }) => (
          <tr key={name}>
            <th scope="row" className="[overflow-wrap:anywhere]" translate="no">
              {name}
            </th>
            <td>
              {description}
              <span className="second [overflow-wrap:anywhere]">{holds}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
