import "server-only";
import { checkRows } from "./check-rows";
import { settle, workOn } from "./import-work";
import { mayImport } from "./kind-rights";
import { rightsLost } from "./standing-viewer";

/** Compares every row with what is recorded. Nothing is recorded yet. */
export function checkImport(payload: unknown): Promise<void> {
  return workOn(payload, { during: "CHECKING", back: "COLUMNS" }, async (work) => {
    const { tx, batch, viewer, told } = work;
    if (!mayImport(viewer, batch.kind, batch)) throw rightsLost();
    await settle(work, { state: "CHECKED", summary: await checkRows(tx, batch, viewer, told) });
  });
}
