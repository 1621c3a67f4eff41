import "server-only";
import type { VisibleContract } from "@/server/territory/visible-contract";
import type { PendingClosing } from "./points.queries";

/** Whether the page may offer to take a closing back: to who asked it and to who runs the territory, in the present. */
export function withdrawsClosing(
  { readOnly, viewer, canManagePeople }: VisibleContract,
  closing: PendingClosing,
): boolean {
  return !readOnly && closing !== null && (closing.authorId === viewer.id || canManagePeople);
}
