import { ROLE_LABELS } from "@/domain/access/roles";
import type { HeldMembership } from "@/domain/people/person";
import { longDate } from "@/domain/shared/format";

/** « Pilote, action 3 · Pôle mécanique »; a role without an action is over the whole territory. */
export function roleInWords({ role, action }: Pick<HeldMembership, "role" | "action">): string {
  const label = ROLE_LABELS[role];
  return action ? `${label}, action ${action.number} · ${action.title}` : `${label}, tout le territoire`;
}

/** « au titre de Région Occitanie, jusqu’au 30 juin 2026 »; null when there is nothing to add. */
export function termsInWords({ organization, endsOn, ended }: HeldMembership): string | null {
  const words = [
    ...(organization ? [`au titre de ${organization.name}`] : []),
    ...(endsOn ? [ended ? `terminé le ${longDate(endsOn)}` : `jusqu’au ${longDate(endsOn)}`] : []),
  ];
  return words.length > 0 ? words.join(", ") : null;
}
