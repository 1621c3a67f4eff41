import type { Route } from "next";
import type { NavEntry, ShellData } from "@/components/shell/shell-data";
import { can, canSomewhere } from "@/domain/access/permissions";
import { plural } from "@/domain/shared/format";
import { worklistOf } from "@/server/follow-up/worklist-of";
import { type FullAction, isFull, type VisibleContract } from "@/server/territory/visible-contract";
import { actionHref, inPerimeter, type Place, territoryHref } from "./links";

type Navigation = Pick<ShellData, "nav" | "bottomNav" | "actions" | "primary">;

/** Only what exists and what this person may open. */
export function navigation(contract: VisibleContract, place: Place): Navigation {
  const readable = contract.actions.filter(isFull);
  const own = readable.filter((action) => action.own);
  const board: NavEntry = { href: territoryHref(place), label: "Tableau de bord", icon: "dashboard" };
  const plain = inPerimeter(place, "TOTAL_INVESTMENT");
  const lists: NavEntry[] =
    readable.length > 0
      ? [
          { href: territoryHref(plain, "/jalons"), label: "Jalons", icon: "milestones" },
          { href: territoryHref(plain, "/depenses"), label: "Dépenses", icon: "spending" },
          { href: territoryHref(place, "/finances"), label: "Finances", icon: "finances" },
          { href: territoryHref(plain, "/blocages"), label: "Points de blocage", icon: "obstacles" },
        ]
      : [];
  const awaiting = worklistOf(contract).length;
  const toTreat: NavEntry = {
    href: territoryHref(plain, "/a-traiter"),
    label: "À traiter",
    icon: "inbox",
    count: { value: awaiting, meaning: plural(awaiting, "élément à traiter", "éléments à traiter"), tone: "call" },
  };
  const calendar: NavEntry = { href: territoryHref(plain, "/calendrier"), label: "Calendrier", icon: "calendar" };
  const history: NavEntry[] =
    readable.length > 0 ? [{ href: territoryHref(plain, "/historique"), label: "Historique", icon: "history" }] : [];
  const copil: NavEntry = { href: territoryHref(plain, "/copil"), label: "COPIL", icon: "copil" };
  const review = reviewEntries(contract, plain);
  const mine = own.map(
    (action): NavEntry => ({ href: actionHref(place, action.number), label: mineLabel(own, action), icon: "action" }),
  );
  const administration: NavEntry[] = contract.canManagePeople
    ? [{ href: territoryHref(plain, "/administration"), label: "Administration", icon: "administration" }]
    : [];
  return {
    nav: [
      board,
      ...mine,
      toTreat,
      ...lists,
      ...review,
      copil,
      ...importEntry(contract, plain),
      calendar,
      ...history,
      ...administration,
    ],
    bottomNav: [...(mine.length === 1 ? mine : []), { ...board, label: "Synthèse" }, toTreat, ...lists].slice(0, 4),
    actions: {
      title: contract.actions.length === 10 ? "Les dix actions" : "Les actions",
      entries: contract.actions.map((action) => ({
        number: action.number,
        label: action.shortTitle,
        status: isFull(action) ? (action.status?.status ?? null) : null,
        href: isFull(action) ? actionHref(place, action.number) : undefined,
      })),
    },
    primary: recordLink(readable, place),
  };
}

/** The queue of the préfecture, for who judges it. */
function reviewEntries({ viewer, territory, followUp }: VisibleContract, place: Place): NavEntry[] {
  if (!can(viewer, "review.judge", { territoryId: territory.id, regionId: territory.regionId })) return [];
  const value = followUp?.toReview ?? 0;
  const count = {
    value,
    meaning: plural(value, "changement à revoir", "changements à revoir"),
    tone: "neutral" as const,
  };
  return [{ href: territoryHref(place, "/revue"), label: "Revue préfecture", icon: "review", count }];
}

/** Where files come in, for who may record something of what they bring. */
function importEntry({ viewer, territory }: VisibleContract, { slug }: Place): NavEntry[] {
  if (!canSomewhere(viewer, "import.run", { territoryId: territory.id, regionId: territory.regionId })) return [];
  const href = territoryHref({ slug, situation: null }, "/import");
  return [{ href, label: "Import Excel / CSV", icon: "import" }];
}

function mineLabel(own: readonly FullAction[], action: FullAction): string {
  return own.length === 1 ? "Mon action" : action.shortTitle;
}

/** Where « Saisir une dépense » leads: the person's own action, else a choice among those they may write to. */
export function recordLink(readable: readonly FullAction[], place: Place): { href: Route; label: string } | null {
  const writable = readable.filter((action) => action.rights.recordSpending);
  const only = writable.length === 1 ? writable[0] : undefined;
  if (writable.length === 0) return null;
  const href = only
    ? actionHref(place, only.number, { saisir: "depense" })
    : territoryHref(place, "", { saisir: "depense" });
  return { href, label: "Saisir une dépense" };
}
