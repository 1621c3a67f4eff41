import "server-only";
import { z } from "zod";
import { VISIBILITIES } from "@/domain/access/visibility";
import type { FundingFile } from "@/domain/funding/funding-file";
import { type Grant, isGranted } from "@/domain/open-data/grant";
import type { CalendarDate } from "@/domain/shared/calendar-date";
import { calendarDateSchema } from "@/domain/shared/calendar-date";
import type { Transaction } from "@/server/db/transaction";

const body = z.object({ id: z.string(), name: z.string(), siret: z.string().nullable() });
const row = z.object({
  lineId: z.string(),
  action: z.object({
    id: z.string(),
    number: z.number(),
    title: z.string(),
    amountsVisibility: z.enum(VISIBILITIES),
    textsVisibility: z.enum(VISIBILITIES),
  }),
  funder: body,
  beneficiary: body,
  deMinimis: z.boolean().nullable(),
  payments: z.object({ partial: z.number(), receipts: z.number(), lastOn: calendarDateSchema.nullable() }),
});

type Asked = { territoryId: string; asOf: CalendarDate; files: readonly FundingFile[] };

/** Every subsidy awarded by a public body by that day, with what its publication asks for besides its file. */
export async function grantsOf(tx: Transaction, { territoryId, asOf, files }: Asked): Promise<Grant[]> {
  const rows = await tx.$queryRaw`
    SELECT l.id AS "lineId", l.de_minimis AS "deMinimis",
      json_build_object('id', a.id, 'number', a.number, 'title', a.title, 'amountsVisibility', a.amounts_visibility,
        'textsVisibility', a.texts_visibility) AS action,
      json_build_object('id', f.id, 'name', f.name, 'siret', f.siret) AS funder,
      json_build_object('id', b.id, 'name', b.name, 'siret', b.siret) AS beneficiary,
      (SELECT json_build_object('partial', count(*) FILTER (WHERE e.kind <> 'FINAL'),
         'receipts', count(*) FILTER (WHERE e.stage = 'RECEIVED'),
         'lastOn', max(e.happened_on::date) FILTER (WHERE e.stage = 'RECEIVED'))
       FROM funding_entry e
       WHERE e.funding_line_id = l.id AND e.happened_on <= ${asOf}::date AND e.reverses_id IS NULL
         AND NOT EXISTS (SELECT 1 FROM funding_entry r WHERE r.reverses_id = e.id)) AS payments
    FROM funding_line l JOIN action a ON a.id = l.action_id JOIN organization f ON f.id = l.funder_id
      JOIN organization b ON b.id = coalesce(a.project_owner_id, a.carrier_id)
    WHERE l.territory_id = ${territoryId}::uuid AND l.kind = 'GRANT'`;
  const known = new Map(
    z
      .array(row)
      .parse(rows)
      .map(({ lineId, ...grant }) => [lineId, grant]),
  );
  return files.filter(isGranted).flatMap((line) => {
    const grant = known.get(line.id);
    return grant ? [{ line, ...grant }] : [];
  });
}
