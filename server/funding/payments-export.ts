import "server-only";
import { z } from "zod";
import { FUNDING_STAGE_LABELS, PAYMENT_KIND_LABELS } from "@/domain/funding/funding.labels";
import { FUNDING_STAGES, PAYMENT_KINDS } from "@/domain/funding/funding-line";
import { calendarDateSchema } from "@/domain/shared/calendar-date";
import { type Cents, cents, sumCents } from "@/domain/shared/money";
import { Prisma } from "@/prisma/generated/client";
import { recordedBy } from "@/server/db/recorded-by";
import type { Transaction } from "@/server/db/transaction";
import { count, date, type ExportTable, euros, text } from "@/server/export/export-table";
import { filterWords } from "@/server/export/filter-words";
import { notTooLong, type TerritoryFile } from "@/server/export/territory-file";
import { type ListScope, listedActions, listScope } from "@/server/territory/list-scope";
import { loadTerritory, type SearchParams } from "@/server/territory/territory-page";
import { readFundingScope } from "./funding-export-scope";

const amount = z.bigint().transform((value) => cents(Number(value)));
const row = z.object({
  action: z.int(),
  line: z.int(),
  funder: z.string(),
  title: z.string().nullable(),
  stage: z.enum(FUNDING_STAGES),
  kind: z.enum(PAYMENT_KINDS),
  on: calendarDateSchema,
  amount,
  document: z.string().nullable(),
  reason: z.string().nullable(),
});
type Payment = z.output<typeof row>;

/** The claims and receipts that count on the day asked for, a row each: what was taken back is left out with what took it back. */
export async function paymentsExport(slug: string, search: SearchParams): Promise<TerritoryFile> {
  const action = readFundingScope(search);
  const { contract, extra } = await loadTerritory(slug, search, async (tx, seen) => {
    const actions = listedActions(seen, null).filter(({ number }) => action === null || number === action);
    return { actions, payments: await livePayments(tx, listScope(seen, actions)) };
  });
  const { actions, payments } = extra;
  notTooLong(payments.length);
  return { contract, actions, filters: filterWords({ action }), table: tableOf(payments) };
}

async function livePayments(tx: Transaction, { territoryId, actionIds, asOf, knownAt }: ListScope): Promise<Payment[]> {
  const rows = await tx.$queryRaw`
    SELECT a.number AS action, l.rank AS line, o.name AS funder, l.title, e.stage, e.kind, e.happened_on::date::text AS "on",
      e.amount_cents::bigint AS amount, e.document, e.reason
    FROM funding_entry e JOIN funding_line l ON l.id = e.funding_line_id JOIN organization o ON o.id = l.funder_id JOIN action a ON a.id = e.action_id
    WHERE e.territory_id = ${territoryId}::uuid AND e.action_id = ANY (${[...actionIds]}::uuid[]) AND e.happened_on <= ${asOf}::date
      AND e.reverses_id IS NULL${recordedBy(Prisma.sql`e.recorded_at`, knownAt)}
      AND NOT EXISTS (SELECT 1 FROM funding_entry r WHERE r.reverses_id = e.id${recordedBy(Prisma.sql`r.recorded_at`, knownAt)})
    ORDER BY a.number, l.rank, e.happened_on, e.sequence`;
  return z.array(row).parse(rows);
}

function tableOf(payments: readonly Payment[]): ExportTable {
  const of =
    (stage: Payment["stage"]) =>
    (payment: Payment): Cents | null =>
      payment.stage === stage ? payment.amount : null;
  const [claimed, received] = [of("CLAIMED"), of("RECEIVED")];
  const sum = (part: typeof claimed) => sumCents(payments.map((payment) => part(payment) ?? cents(0)));
  return {
    slug: "versements",
    title: "Demandes et versements",
    columns: [
      count("N° action"),
      count("N° de ligne"),
      text("Financeur"),
      text("Intitulé"),
      text("Étape"),
      text("Nature"),
      date("Date"),
      euros("Appelé"),
      euros("Versé"),
      text("Pièce"),
      text("Motif"),
    ],
    rows: payments.map((payment) => [
      payment.action,
      payment.line,
      payment.funder,
      payment.title,
      FUNDING_STAGE_LABELS[payment.stage],
      PAYMENT_KIND_LABELS[payment.kind],
      payment.on,
      claimed(payment),
      received(payment),
      payment.document,
      payment.reason,
    ]),
    totals: [null, null, "Total", "", "", "", null, sum(claimed), sum(received), "", ""],
    notes: ["Les demandes et versements annulés ne figurent pas."],
  };
}
