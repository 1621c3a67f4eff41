import "server-only";
import { z } from "zod";
import { todayInFrance } from "@/server/clock";
import { loadAdministration } from "@/server/territory/administration-page";
import type { SearchParams } from "@/server/territory/territory-page";
import { isFull } from "@/server/territory/visible-contract";
import { inactivePeople } from "./inactive-people.queries";
import { pilotedActions } from "./pending-work";
import { listPeople, peopleAround } from "./people.queries";

const DRAWERS = ["inviter", "personne", "role", "passer", "retirer", "anonymiser"] as const;

/** The drawer an address asks for: « ?personne=… », with the person or the role it is about. */
function askedDrawer(search: SearchParams) {
  const drawer = DRAWERS.find((name) => typeof search[name] === "string");
  return { drawer, userId: drawer ? z.uuid().safeParse(search[drawer]).data : undefined };
}

/** The screen « Personnes » of a territory. */
export async function loadPeople(slug: string, search: SearchParams) {
  const asked = askedDrawer(search);
  const { contract, extra } = await loadAdministration(slug, "canManagePeople", async (tx, seen) => {
    const people = await listPeople(tx, seen.territory.id);
    const leaver = asked.drawer === "passer" ? people.find(({ id }) => id === asked.userId) : undefined;
    return {
      people,
      inactive: await inactivePeople(tx, seen.territory.id),
      piloted: await pilotedActions(tx, seen, leaver),
      ...(await peopleAround(tx, seen.territory.id)),
    };
  });
  const actions = contract.actions.filter(isFull).map(({ id, number, title }) => ({ id, number, title }));
  return { contract, asked, actions, today: todayInFrance(), ...extra };
}
export type PeoplePage = Awaited<ReturnType<typeof loadPeople>>;
