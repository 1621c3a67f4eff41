import { Part } from "@/components/legal/part";
import { CodeBlock } from "./code-block";

const powerQuery = (origin: string) => `let
  Lire = (adresse) => Json.Document(Web.Contents("${origin}",
    [RelativePath = adresse,
     Headers = [Authorization = "Bearer creuset_…"]])),
  Pages = List.Generate(
    () => Lire("/api/v1/territories/ales/expenses?limit=200"),
    each _ <> null,
    each if [next] = null then null else Lire([next]),
    each [data]),
  Lignes = Table.FromRecords(List.Combine(Pages)),
  Paye = Table.TransformColumns(Lignes, {"paid", each [amount_cents] / 100, type number})
in
  Paye`;

const csv = (origin: string) => `curl -s -H "Authorization: Bearer creuset_…" \\
  "${origin}/api/v1/territories/ales/expenses?limit=200" |
  jq -r '.data[] | [.reference, .object, .paid.amount_cents / 100] | @csv' \\
  > depenses.csv`;

/** The same from the spreadsheets people already have. */
export function SpreadsheetSteps({ origin }: { origin: string }) {
  return (
    <Part title="Depuis un classeur">
      <h3>Excel, avec Power Query</h3>
      <p>
        Données, Obtenir des données, À partir d’autres sources, Requête vide, puis Éditeur avancé&nbsp;: collez ceci,
        avec votre jeton. «&nbsp;Actualiser&nbsp;» relit tout. Choisissez l’authentification anonyme&nbsp;: le jeton est
        déjà dans la demande.
      </p>
      <CodeBlock label="Requête Power Query">{powerQuery(origin)}</CodeBlock>
      <h3>LibreOffice Calc</h3>
      <p>
        Calc ne sait pas joindre un jeton à une adresse&nbsp;: écrivez d’abord un fichier CSV, puis ouvrez-le, ou
        liez-le par Feuille, Lier à des données externes.
      </p>
      <CodeBlock label="Fichier CSV pour LibreOffice">{csv(origin)}</CodeBlock>
      <p>
        Un classeur qui contient un jeton se garde comme un mot de passe&nbsp;: ne l’envoyez pas. Pour transmettre des
        chiffres, exportez-les depuis les écrans.
      </p>
    </Part>
  );
}
