import "server-only";
import { z } from "zod";
import { type ProvenSubject, readSubject, writeSubject } from "@/domain/attachment/proof-subject";
import { uploadRefusal } from "@/domain/attachment/upload-refusals";
import { SUBJECT_LABELS } from "@/domain/follow-up/subject";
import { expenseReference } from "@/domain/spending/expense-reference";
import { Prisma } from "@/prisma/generated/client";
import type { Transaction } from "@/server/db/transaction";
import type { SearchParams } from "@/server/territory/territory-page";
import type { FullAction, VisibleContract } from "@/server/territory/visible-contract";
import { actionProofs, mayWithdraw, type ProofRow, proofRows } from "./proof-rows";

/** Something a proof can be joined to, as a list offers it. */
export type ProofChoice = { value: string; label: string; group: string };
export type ProofDrawerContent =
  | { kind: "proof"; choices: ProofChoice[]; chosen: string; refusal: string | null }
  | { kind: "withdrawProof"; proof: ProofRow };

const named = z.array(z.object({ id: z.string(), label: z.string() }));
const row = z.object({
  expenses: z.array(z.object({ id: z.string(), number: z.int(), object: z.string() })),
  lines: named,
  obstacles: named,
});

const LATEST = 40;

const address = z.object({
  saisir: z.literal("piece").nullable().catch(null),
  piece: z.uuid().nullable().catch(null),
});

/** The drawer of proofs the address asks for; null when it asks for none, or for one this person may not open. */
export async function loadProofDrawer(
  tx: Transaction,
  contract: VisibleContract,
  action: FullAction,
  params: SearchParams,
): Promise<ProofDrawerContent | null> {
  const { saisir, piece } = address.parse(params);
  if (piece) return openWithdrawal(tx, contract, action, piece);
  return saisir && action.rights.addProof ? openForm(tx, action, params) : null;
}

async function openForm(
  tx: Transaction,
  action: FullAction,
  { sur, refus }: SearchParams,
): Promise<ProofDrawerContent> {
  const asked = readSubject(sur);
  const choices = await choicesOf(tx, action, asked);
  const chosen = choices.find(({ value }) => asked !== null && value === writeSubject(asked));
  return { kind: "proof", choices, chosen: (chosen ?? choices[0])?.value ?? "", refusal: uploadRefusal(refus) };
}

/** What was just put aside is shown until the drawer has said so and closed. */
async function openWithdrawal(
  tx: Transaction,
  contract: VisibleContract,
  action: FullAction,
  proofId: string,
): Promise<ProofDrawerContent | null> {
  const rows = await tx.$queryRaw<{ proofs: unknown }[]>`SELECT (${actionProofs(contract, action)}) AS proofs`;
  const proof = proofRows.parse(rows[0]?.proofs ?? null).find(({ id }) => id === proofId);
  return proof && mayWithdraw(contract, action, { ...proof, withdrawn: null })
    ? { kind: "withdrawProof", proof }
    : null;
}

/** The action itself, its milestones, the expenses seen last with the one that was asked for, its funding, what blocks it. */
async function choicesOf(tx: Transaction, action: FullAction, asked: ProvenSubject | null): Promise<ProofChoice[]> {
  const [found] = z.array(row).parse(
    await tx.$queryRaw`
    SELECT (${listOf(Prisma.sql`
        SELECT x.id, x.number, x.object FROM expense x WHERE x.action_id = ${action.id}::uuid
        ORDER BY x.id = ${asked?.subjectId ?? null}::uuid DESC NULLS LAST, x.number DESC LIMIT ${LATEST}`)}) AS expenses,
      (${listOf(Prisma.sql`
        SELECT l.id, coalesce(l.title, o.name) AS label FROM funding_line l JOIN organization o ON o.id = l.funder_id
        WHERE l.action_id = ${action.id}::uuid ORDER BY l.rank`)}) AS lines,
      (${listOf(Prisma.sql`
        SELECT b.id, b.title AS label FROM obstacle b WHERE b.action_id = ${action.id}::uuid ORDER BY b.number DESC`)}) AS obstacles`,
  );
  const choice = (about: ProvenSubject["about"], group: string) => (subject: { id: string; label: string }) => ({
    value: writeSubject({ about, subjectId: subject.id }),
    label: subject.label,
    group,
  });
  const milestones = action.milestones.filter(({ cancelled }) => !cancelled);
  const expenses = (found?.expenses ?? []).map(({ id, number, object }) => ({
    id,
    label: `${expenseReference(number)} · ${object}`,
  }));
  return [
    choice("action", SUBJECT_LABELS.action)({ id: action.id, label: "L’action dans son ensemble" }),
    ...milestones.map(({ id, title }) => choice("milestone", "Jalons")({ id, label: title })),
    ...expenses.map(choice("expense", "Dépenses")),
    ...(found?.lines ?? []).map(choice("fundingLine", "Financements")),
    ...(found?.obstacles ?? []).map(choice("obstacle", "Points de blocage")),
  ];
}

const listOf = (rows: Prisma.Sql) => Prisma.sql`SELECT coalesce(json_agg(r), '[]'::json) FROM (${rows}) r`;
