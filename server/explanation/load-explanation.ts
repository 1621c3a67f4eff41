import "server-only";
import { z } from "zod";
import { explainAction } from "@/domain/explanation/action-explanation";
import { isLedgerFigure, LEDGER_FIGURES } from "@/domain/explanation/action-ledger";
import { readAskedFigure } from "@/domain/explanation/asked-figure";
import { explainContract } from "@/domain/explanation/contract-explanation";
import type { ExplainedFigure } from "@/domain/explanation/explained-figure";
import { type Explanation, SHOWN_ROWS } from "@/domain/explanation/explanation";
import { isFundingFigure } from "@/domain/explanation/funding-sums";
import { explainShared, isSharedFigure, type SharedFigure } from "@/domain/explanation/shared-explanation";
import type { FundingFile } from "@/domain/funding/funding-file";
import { isSharedFunding } from "@/domain/funding/shared-funding";
import { Prisma } from "@/prisma/generated/client";
import type { Transaction } from "@/server/db/transaction";
import { fundingFacts } from "@/server/funding/funding-facts";
import { visibleFunding } from "@/server/funding/shared-funding";
import type { ContractRow } from "@/server/territory/contract-rows";
import { listScope } from "@/server/territory/list-scope";
import type { SearchParams } from "@/server/territory/territory-page";
import { type FullAction, isFull, type PublicAction, type VisibleContract } from "@/server/territory/visible-contract";
import { lastChange } from "./last-change";
import { ledgerEvidence, ledgerEvidenceRow } from "./ledger-evidence";

const evidence = z.object({
  ledger: ledgerEvidenceRow.nullable(),
  last: z.object({ author: z.string(), at: z.coerce.date() }).nullable(),
});

/** The action asked about, null for the whole contract; `present` is what its totals of today are made of. */
type Subject = { about: number | null; present: ContractRow };

/**
 * Answers the `?pourquoi=` of an address, about the whole contract or, on a page of one action, about that action. Null
 * when nothing is asked, when nobody knows such a figure there, and when the viewer may not open that action.
 */
export async function loadExplanation(
  tx: Transaction,
  contract: VisibleContract,
  params: SearchParams,
  { about, present }: Subject,
): Promise<Explanation | null> {
  const figure = readAskedFigure(params);
  if (figure === null) return null;
  const readable = contract.actions.filter(isFull);
  if (readable.length === 0 && isFundingFigure(figure)) return null;
  if (about === null)
    return contract.shared === null || figure === "milestones" || figure === "envelope"
      ? explainWhole(tx, contract, figure, readable)
      : isSharedFigure(figure)
        ? explainPart(tx, contract, figure, { readable, present })
        : null;
  const action = readable.find(({ number }) => number === about);
  if (!action) return null;
  const { ledger, last } = await readEvidence(tx, contract, figure, [action], false);
  const files = await readFunding(tx, contract, figure, action.id);
  const explained = explainAction(figure, { action, asOf: contract.asOf, contract: contract.contract, ledger, files });
  return explained && { ...explained, lastChange: last };
}

async function explainWhole(
  tx: Transaction,
  contract: VisibleContract,
  figure: ExplainedFigure,
  readable: readonly FullAction[],
): Promise<Explanation | null> {
  const { title, signedOn } = contract.contract;
  const { figures, delay, asOf } = contract;
  const hidden = contract.actions.filter((action): action is PublicAction => !isFull(action));
  const { ledger, last } = await readEvidence(tx, contract, figure, readable, true);
  const files = await readFunding(tx, contract, figure);
  const explained = explainContract(figure, { title, signedOn, asOf, figures, delay, readable, hidden, ledger, files });
  return explained && { ...explained, lastChange: last };
}

/** A total of the contract, for who does not read all of its actions. */
async function explainPart(
  tx: Transaction,
  contract: VisibleContract,
  figure: SharedFigure,
  { readable, present }: { readable: readonly FullAction[]; present: ContractRow },
): Promise<Explanation | null> {
  const funding = isSharedFunding(figure) ? await visibleFunding(tx, contract, present) : null;
  const total = isSharedFunding(figure) ? funding?.shared?.[figure] : contract.shared?.[figure];
  if (!total) return null;
  const { last } = await readEvidence(tx, contract, figure, readable, true);
  const explained = explainShared(figure, {
    total,
    today: contract.territory.today,
    readable: contract.readOnly ? [] : readable,
    hiddenCount: contract.actions.length - readable.length,
    files: funding?.files ?? [],
  });
  return { ...explained, lastChange: contract.readOnly ? null : last };
}

/** What funds the action, or all of them, for the figures that say it. */
async function readFunding(
  tx: Transaction,
  { territory, asOf, knownAt }: VisibleContract,
  figure: ExplainedFigure,
  actionId?: string,
): Promise<FundingFile[]> {
  if (!isFundingFigure(figure)) return [];
  return fundingFacts(tx, { territoryId: territory.id, asOf, knownAt, ...(actionId !== undefined && { actionId }) });
}

/** The one statement of an explanation, over the actions its viewer may read: what the ledger holds, and who changed it last. */
async function readEvidence(
  tx: Transaction,
  contract: VisibleContract,
  figure: ExplainedFigure,
  actions: readonly FullAction[],
  isWhole: boolean,
): Promise<z.output<typeof evidence>> {
  const scope = listScope(contract, actions);
  const most = isWhole ? 0 : SHOWN_ROWS;
  const ledger = isLedgerFigure(figure)
    ? ledgerEvidence(scope, LEDGER_FIGURES[figure], most)
    : Prisma.sql`SELECT NULL::json`;
  const { territoryId, actionIds, asOf, knownAt } = scope;
  const until = contract.readOnly ? asOf : null;
  const last = lastChange({ figure, territoryId, actionIds, contractWide: isWhole, until, knownAt });
  const rows = await tx.$queryRaw<unknown[]>`SELECT (${ledger}) AS ledger, (${last}) AS last`;
  return evidence.parse(rows[0]);
}
