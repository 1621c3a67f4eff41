import "server-only";
import type { z } from "zod";
import { money } from "@/domain/api/api-schema";
import type { FUNDING } from "@/domain/api/endpoints";
import type { fundingAnswer } from "@/domain/api/funding-answer";
import type { FundingFile } from "@/domain/funding/funding-file";
import { actingHolder, isPublicAid } from "@/domain/funding/funding-line";
import { sumCents } from "@/domain/shared/money";
import { visibleFunding } from "@/server/funding/shared-funding";
import { listedActions } from "@/server/territory/list-scope";
import type { AskedApi } from "./answer-api";
import { pageOfRows } from "./page-rows";
import { readAt, territoryAsked } from "./read-at";

export async function listedFunding(asked: AskedApi<z.output<(typeof FUNDING)["query"]>>) {
  const { action, status, funder } = asked.query;
  const { contract, extra: files } = await territoryAsked(asked, async (tx, seen, present) => {
    const numbers = new Map(listedActions(seen, null).map(({ id, number }) => [id, number]));
    const visible = await visibleFunding(tx, seen, present);
    return visible.files.map((file) => ({ ...file, action: numbers.get(file.actionId) ?? 0 }));
  });
  const kept = files.filter(
    (file) =>
      (action === undefined || file.action === action) &&
      (status === undefined || file.status === status) &&
      (funder === undefined || file.funder === funder),
  );
  const { rows, next } = pageOfRows(
    kept,
    (file) => ({ value: "n", tie: file.action * 1_000 + file.rank }),
    asked.query,
  );
  const body: z.input<typeof fundingAnswer> = {
    data: rows.map(lineTold),
    total: kept.length,
    next: null,
    totals: {
      planned: money(sumCents(kept.map(({ planned }) => planned))),
      claimed: money(sumCents(kept.map(({ claimed }) => claimed))),
      received: money(sumCents(kept.map(({ received }) => received))),
    },
    ...readAt(contract),
  };
  return { body, next };
}

function lineTold(line: FundingFile & { action: number }): z.input<typeof fundingAnswer>["data"][number] {
  const { id, action, rank, funder, kind, scheme, title, status, since, startBy, completeBy } = line;
  return {
    ...{ id, action, rank, funder, funder_kind: line.funderKind, kind, scheme, title, public_aid: isPublicAid(line) },
    ...{ status, since, holder: actingHolder(line), file_number: line.fileNumber },
    planned: money(line.planned),
    requested: money(line.requested),
    granted: money(line.granted),
    contracted: money(line.contracted),
    claimed: money(line.claimed),
    received: money(line.received),
    eligible_base: money(line.eligibleBase),
    rate_basis_points: line.rateBasisPoints,
    start_by: startBy,
    complete_by: completeBy,
  };
}
