import type { ImportKind } from "@/domain/import/import-kind";
import type { ImportState } from "@/domain/import/import-state";
import type { ReadCell } from "@/domain/import/read-cell";
import { client } from "./backstage";

type Given = { kind?: ImportKind; state?: ImportState; rows?: readonly (readonly ReadCell[])[] };

/** An import as it waits for its author, with one row unless others are given; its file is not kept. */
export async function anImport(authorId: string, territoryId: string, given: Given = {}): Promise<string> {
  const { kind = "EXPENSES", state = "CHECKED", rows = [["3", "Étude de sol"]] } = given;
  const { id } = await client().importBatch.create({
    data: {
      territoryId,
      kind,
      fileName: "depenses-juin-2021.csv",
      byteSize: 100,
      sha256: "0".repeat(64),
      state,
      rowCount: rows.length,
      authorId,
      importedAt: state === "IMPORTED" ? new Date() : null,
    },
  });
  await client().importRow.createMany({
    data: rows.map((cells, rank) => ({ importId: id, territoryId, line: rank + 2, cells: [...cells] })),
  });
  return id;
}
