import { readFileSync } from "node:fs";
import type { Viewer } from "@/domain/access/permissions";
import { client } from "../backstage";
import { anAction, aTerritory, someone, type TestAction, type TestTerritory } from "../builders";
import type { TableSchema } from "./table-schema";

export const SCDL = JSON.parse(
  readFileSync(new URL("scdl-subventions.schema.json", import.meta.url), "utf8"),
) as TableSchema;

/** The SIRET that the published model gives as examples. */
export const FUNDER_SIRET = "23350001600040";
export const BENEFICIARY_SIRET = "38047555800058";

export type OpenTerritory = { territory: TestTerritory; action: TestAction; lead: Viewer };

/** A territory with one action and who leads it, open to everyone unless told otherwise. */
export async function anOpenTerritory({ open = true } = {}): Promise<OpenTerritory> {
  const territory = await aTerritory(client());
  const action = await anAction(client(), territory);
  const lead = await someone(client(), "ADMIN", territory);
  if (open) await openToAll(territory);
  return { territory, action, lead };
}

export async function openToAll({ id }: TestTerritory): Promise<void> {
  await client().territory.update({ where: { id }, data: { publishedAt: new Date("2021-06-01") } });
}
