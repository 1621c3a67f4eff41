import { COMMAND_RULES, ROUTE_RULES, type Rule } from "./entry-points";
import { PERMISSIONS } from "./permissions";

const RULES: Record<string, Rule | undefined> = { ...ROUTE_RULES, ...COMMAND_RULES };

/** What someone who was refused had asked for, in words: « Ouvrir une action ». */
export function entryInWords(entry: string): string {
  const rule = RULES[entry];
  if (entry.startsWith("/")) return pageInWords(rule);
  if (!rule) return "Un geste qui n’existe plus";
  if ("permission" in rule) return PERMISSIONS[rule.permission];
  return "own" in rule ? "Toucher au compte de quelqu’un d’autre" : "Un geste sans session ouverte";
}

function pageInWords(rule: Rule | undefined): string {
  if (!rule) return "Ouvrir une page qui n’existe plus";
  if ("sees" in rule) return "Ouvrir un territoire";
  if (!("permission" in rule)) return "Ouvrir une page qui n’existe pas";
  return rule.on === "action" ? "Ouvrir une action" : "Ouvrir l’administration";
}
