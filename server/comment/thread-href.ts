import "server-only";
import type { LoadedSubject } from "@/server/follow-up/load-subject";

/** Where a thread is read and answered: over its action, or over the decisions of the contract. */
export function threadHref({ slug, action }: Pick<LoadedSubject, "slug" | "action">, threadId: string): string {
  const place = action ? `actions/${action.number}` : "copil";
  return `/territoires/${slug}/${place}?fil=${threadId}`;
}
