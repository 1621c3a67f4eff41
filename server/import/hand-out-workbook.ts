import "server-only";
import { randomUUID } from "node:crypto";
import type { Viewer } from "@/domain/access/permissions";
import {
  WORKBOOK_KINDS,
  type WorkbookKind,
  type WorkbookRow,
  type WorkbookSnapshot,
} from "@/domain/import/workbook-row";
import { dateTime } from "@/domain/shared/format";
import { now } from "@/server/clock";
import type { Transaction } from "@/server/db/transaction";
import { toPilotWorkbook } from "./workbook-file";
import { type WorkbookAction, type WorkbookScope, workbookActions, workbookRows } from "./workbook-rows";

type Sheet = { kind: WorkbookKind; actions: readonly WorkbookAction[]; rows: readonly WorkbookRow[] };
export type HoldingTerritory = WorkbookScope & { name: string; isDemo: boolean };

/** « Mon classeur » of one person, and what it held, kept to tell later who changed what. Null for who may write to nothing. */
export async function handOutWorkbook(
  tx: Transaction,
  viewer: Viewer,
  territory: HoldingTerritory,
): Promise<Uint8Array | null> {
  const sheets: Sheet[] = [];
  for (const kind of WORKBOOK_KINDS) {
    const actions = await workbookActions(tx, viewer, territory, kind);
    if (actions.length > 0) sheets.push({ kind, actions, rows: await workbookRows(tx, territory, kind, actions) });
  }
  if (sheets.length === 0) return null;
  const workbookId = randomUUID();
  await tx.workbookIssue.create({
    data: { id: workbookId, territoryId: territory.territoryId, ownerId: viewer.id, snapshot: snapshotOf(sheets) },
  });
  return toPilotWorkbook({
    workbookId,
    title: `Mon classeur : ${territory.name}`,
    cover: [
      ["Pour", viewer.name],
      ["Établi le", dateTime(now())],
      ...(territory.isDemo ? [["Attention", "Données de démonstration"] as const] : []),
    ],
    sheets: sheets.map(({ kind, actions, rows }) => ({
      kind,
      rows,
      actions: actions.map(({ number }) => number),
    })),
  });
}

function snapshotOf(sheets: readonly Sheet[]): WorkbookSnapshot {
  return Object.fromEntries(
    sheets.map(({ kind, rows }) => [kind, Object.fromEntries(rows.map(({ identity, cells }) => [identity, cells]))]),
  );
}
