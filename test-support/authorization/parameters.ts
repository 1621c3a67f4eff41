import { TARGET_KINDS, type Target, type TargetKind } from "./target";

/** What fills the blanks of a route, by the folder before the blank and its name. */
const PARAMETERS: Record<string, (target: Target, route: string) => string> = {
  "territoires/[slug]": ({ slug }) => slug,
  "public/[slug]": ({ slug }) => slug,
  "donnees/[file]": () => "actions.csv",
  "territories/[slug]": ({ slug }) => slug,
  "actions/[number]": ({ number }) => number,
  "expenses/[number]": ({ expenseNumber }) => expenseNumber,
  "plan/[number]": ({ number }) => number,
  "plan/[action]": ({ number }) => number,
  "avenants/[number]": ({ amendmentNumber }) => amendmentNumber,
  "pieces/[id]": ({ proofId }) => proofId,
  "import/[id]": ({ importId }) => importId,
  "modeles/[kind]": () => "jalons",
  "export/[table]": (_target, route) => exportedBy(route),
  "lien/[token]": () => "un-lien-qui-ne-vaut-plus-rien",
  "agenda/[token]": () => "une-adresse-qui-ne-vaut-plus-rien.ics",
  "invitation/[token]": () => "un-lien-qui-ne-vaut-plus-rien",
  "rien-de-neuf/[token]": () => "un-lien-qui-ne-vaut-plus-rien",
  "connexion/[provider]": () => "fournisseur",
};

/** A table that whoever the route opens for may read. */
function exportedBy(route: string): string {
  if (route.includes("/finances/")) return "annees";
  return route.includes("/administration/") ? "personnes" : "actions";
}

function blanksOf(route: string, target: Target): [name: string, value: string][] {
  return [...route.matchAll(/(\w[\w-]*)\/\[(\w+)\]/g)].map(([blank, , name = ""]) => {
    const value = PARAMETERS[blank];
    if (!value) throw new Error(`${route}: say in test-support/authorization/parameters.ts what stands for ${blank}`);
    return [name, value(target, route)];
  });
}

export function parametersOf(route: string, target: Target): Record<string, string> {
  return Object.fromEntries(blanksOf(route, target));
}

/** The address of a route about a target. */
export function pathOf(route: string, target: Target): string {
  return blanksOf(route, target).reduce((path, [name, value]) => path.replace(`[${name}]`, value), route);
}

/** The targets a route tells apart: without a blank there is one, and two actions of a territory are one for its pages. */
export function targetsOf(route: string, targets: Record<TargetKind, Target>): Target[] {
  const all = TARGET_KINDS.map((kind) => targets[kind]);
  const paths = all.map((target) => pathOf(route, target));
  return all.filter((_target, rank) => paths.indexOf(paths[rank] ?? "") === rank);
}
