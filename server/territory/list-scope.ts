import "server-only";
import { notFound } from "next/navigation";
import type { CalendarDate } from "@/domain/shared/calendar-date";
import { type FullAction, isFull, type VisibleContract } from "./visible-contract";

/** The actions whose rows may leave the server, the day they are read at and, if any, the instant they are known at. */
export type ListScope = { territoryId: string; actionIds: readonly string[]; asOf: CalendarDate; knownAt: Date | null };

/** The actions a list covers: all those its viewer may read in full, or the one asked for. None is a 404. */
export function listedActions(contract: VisibleContract, number: number | null): readonly FullAction[] {
  const readable = contract.actions.filter(isFull);
  const listed = number === null ? readable : readable.filter((action) => action.number === number);
  return listed.length > 0 ? listed : notFound();
}

export function listScope({ territory, asOf, knownAt }: VisibleContract, actions: readonly FullAction[]): ListScope {
  return { territoryId: territory.id, actionIds: actions.map(({ id }) => id), asOf, knownAt };
}
