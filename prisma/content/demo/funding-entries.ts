import type { FundingStage } from "@/domain/funding/funding-line";
import type { CalendarDate } from "@/domain/shared/calendar-date";
import { type Cents, cents } from "@/domain/shared/money";
import { stableId } from "../identity";
import type { DemoWriter } from "./demo-writer";
import { pilotOf } from "./people";
import { asDay, typedAt } from "./story/calendar";
import type { FundingStory } from "./story/funding";
import type { FundingPaymentStory } from "./story/funding-payments";

type Line = { id: string; action: number; story: FundingStory };
type Gesture = {
  id: string;
  stage: FundingStage;
  on: CalendarDate;
  amount: Cents;
  at: Date;
  answersId: string | null;
  reversesId: string | null;
  reason: string | null;
};

/** The ledger of one line, told to the journal on the way. */
export function fundingEntries(writer: DemoWriter, line: Line) {
  return line.story.payments.flatMap((payment, index) =>
    gestures(payment, `${line.id}:${index}`).map((gesture) => {
      journalEntry(writer, line, payment, gesture);
      const { id, stage, on, amount, at, ...links } = gesture;
      return {
        id,
        action: line.action,
        fundingLineId: line.id,
        stage,
        kind: payment.kind,
        happenedOn: asDay(on),
        amountCents: BigInt(amount),
        document: stage === "CLAIMED" ? payment.document : null,
        ...links,
        batchId: stableId(`demo:funding-batch:${id}`),
        recordedAt: at,
      };
    }),
  );
}

/** The claim; what came in; when it was first mistyped, the wrong amount, its opposite and the right one. */
function gestures({ on, amount, received }: FundingPaymentStory, key: string): Gesture[] {
  const none = { answersId: null, reversesId: null, reason: null };
  const id = (what: string) => stableId(`demo:funding-entry:${key}:${what}`);
  const claim: Gesture = { ...none, id: id("claim"), stage: "CLAIMED", on, amount, at: typedAt(on, id("claim")) };
  if (!received) return [claim];
  const answer = { ...none, stage: "RECEIVED", on: received.on, answersId: claim.id } as const;
  const right = { ...answer, id: id("receipt"), amount, at: typedAt(received.on, id("receipt")) };
  const { mistyped } = received;
  if (!mistyped) return [claim, right];
  const { noticedOn, reason } = mistyped;
  const at = typedAt(noticedOn, id("reversal"));
  const wrong = { ...answer, id: id("first"), amount: mistyped.amount, at: typedAt(received.on, id("first")) };
  const undone = { ...wrong, id: id("reversal"), amount: cents(-mistyped.amount), at, answersId: null, reason };
  return [claim, wrong, { ...undone, reversesId: wrong.id }, { ...right, at: new Date(at.getTime() + 60_000) }];
}

function journalEntry(
  { journal }: DemoWriter,
  { id: subjectId, action, story }: Line,
  { kind }: FundingPaymentStory,
  { stage, on, amount, at, reversesId, reason }: Gesture,
): void {
  const claimedOrReceived = stage === "CLAIMED" ? "funding.claimed" : "funding.received";
  const event = reversesId ? "funding.reversed" : claimedOrReceived;
  const after = { funder: story.funder, kind, amount: Math.abs(amount), on, reason };
  journal.push({ at, author: pilotOf(action), action, event, subjectId, after });
}
