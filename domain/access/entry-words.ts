import { COMMAND_RULES, ROUTE_RULES, type Rule } from "./entry-points";
import { PERMISSIONS } from "./permissions";

const RULES: Record<string, Rule | undefined> = { ...ROUTE_RULES, ...COMMAND_RULES };

/** What someone who was refused had asked for, in words: « Ouvrir une action ». */
export function entryInWords(entry: string): string {
  const rule = RULES[entry];
  if (entry.startsWith("/")) return pageInWords(rule);
  if (!rule) return "Un geste qui n’existe plus";
  if ("permission" in rule) return PERMISSIONS[rule.permission];
  if (!("own" in rule)) return "Un geste sans session ouverte";
  return rule.own === "import" ? "Toucher à l’import de quelqu’un d’autre" : "Toucher au compte de quelqu’un d’autre";
}

function pageInWords(rule: Rule | undefined): string {
  if (!rule) return "Ouvrir une page qui n’existe plus";
  if ("sees" in rule) return "Ouvrir un territoire";
  if ("own" in rule) return "Ouvrir l’import de quelqu’un d’autre";
  if (!("permission" in rule)) return "Ouvrir une page qui n’existe pas";
  if (rule.on === "someAction") return "Ouvrir les imports";
  return rule.on === "action" ? "Ouvrir une action" : "Ouvrir l’administration";
}
