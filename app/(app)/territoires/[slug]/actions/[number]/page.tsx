import type { Metadata } from "next";
import { ActionAmounts, hasAmounts } from "@/components/action/action-amounts";
import { ActionCurve } from "@/components/action/action-curve";
import { ActionDrawer } from "@/components/action/action-drawer";
import { ActionExpenses } from "@/components/action/action-expenses";
import { ActionHeading } from "@/components/action/action-heading";
import { ActionJournal } from "@/components/action/action-journal";
import { OwnFile } from "@/components/action/own-file";
import { StatusBlock } from "@/components/action/status-block";
import { ProofsSection } from "@/components/attachment/proofs-section";
import { PlanVersions } from "@/components/budget/plan-versions";
import { CommentDrawer } from "@/components/comment/comment-drawer";
import { CommentsSection } from "@/components/comment/comments-section";
import { EarnedValuePanel } from "@/components/earned-value/earned-value-panel";
import { PerimeterCurve } from "@/components/finance/perimeter-curve";
import { FundingBlock } from "@/components/funding/funding-block";
import { MilestonesSection } from "@/components/milestone/milestones-section";
import { ObstaclesSection } from "@/components/obstacle/obstacles-section";
import { ActionReviewFact } from "@/components/review/review-fact";
import { placeOf, TerritoryFrame } from "@/components/territory/territory-frame";
import { readAskedTalk } from "@/domain/comment/comment-address";
import { readPerimeter } from "@/domain/contract/perimeter-param";
import { readExpenseListQuery } from "@/domain/spending/expense-list-query";
import { loadActionDrawer } from "@/server/action/action-drawer.queries";
import { loadActionPage } from "@/server/action/action-page";
import { actionDetails, SHOWN_THREADS } from "@/server/action/action-page.queries";
import { canAnswer } from "@/server/approval/pending-approvals.queries";
import { actionFundedFigures } from "@/server/finance/finance-figures";
import { withdrawsClosing } from "@/server/status/withdraws-closing";
import { readOnce } from "@/server/territory/read-once";

type Props = PageProps<"/territoires/[slug]/actions/[number]">;

/** Two queries, three when a drawer is open. */
const readPage = readOnce((address: { slug: string; number: string }, search) =>
  loadActionPage(address, search, async (tx, contract, action) => ({
    details: await actionDetails(tx, contract, action, readExpenseListQuery(search).state, readAskedTalk(search)),
    drawer: await loadActionDrawer(tx, contract, action, search),
  })),
);

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { action } = await readPage(props);
  return { title: `${action.title} — Action ${action.number}` };
}

export default async function ActionPage(props: Props) {
  const { contract, action, extra } = await readPage(props);
  const search = await props.searchParams;
  const { state } = readExpenseListQuery(search);
  const perimeter = readPerimeter(search);
  const place = placeOf(contract, perimeter);
  const { funding, points, closing, talk, proofs } = extra.details;
  const talkAt = { place, number: action.number };
  const funded = actionFundedFigures(action, perimeter, funding, contract.asOf);
  const shared = { action, place, asOf: contract.asOf };
  return (
    <TerritoryFrame contract={contract} perimeter={perimeter}>
      <ActionHeading {...shared} count={contract.actions.length} />
      {extra.details.ownFile && <OwnFile file={extra.details.ownFile} action={action} place={place} />}
      <StatusBlock
        {...shared}
        points={points}
        closing={closing}
        withdraws={withdrawsClosing(contract, closing)}
        answers={canAnswer(contract)}
        review={
          contract.readOnly ? null : (
            <ActionReviewFact contract={contract} action={action} place={place} review={extra.details.review} />
          )
        }
      />
      <ObstaclesSection {...shared} obstacles={extra.details.obstacles} />
      <ActionAmounts
        {...shared}
        forecasts={extra.details.forecasts}
        perimeter={perimeter}
        funded={funded}
        lines={funding.length}
      />
      <MilestonesSection {...shared} term={contract.contract} />
      <div className="mt-10 grid gap-10 max-sm:mt-8 lg:grid-cols-[minmax(0,1fr)_22.5rem]">
        {hasAmounts(action) && (
          <div className="min-w-0">
            {funded === null || funding.length === 0 ? (
              <ActionCurve {...shared} />
            ) : (
              <PerimeterCurve
                figures={funded}
                taxBasis={action.taxBasis}
                asOf={contract.asOf}
                isPast={contract.readOnly}
                digits={2}
              />
            )}
            {funded === null && <EarnedValuePanel {...shared} />}
          </div>
        )}
        <FundingBlock {...shared} lines={funding} />
      </div>
      <PlanVersions action={action} place={place} comparer={search.comparer} />
      <ProofsSection contract={contract} action={action} place={place} proofs={proofs} />
      <CommentsSection action={action} at={talkAt} talk={talk} shown={SHOWN_THREADS} asOf={contract.asOf} />
      <div className="mt-10 grid gap-10 max-sm:mt-8 md:grid-cols-[minmax(0,1fr)_22.5rem]">
        <ActionExpenses {...shared} expenses={extra.details.expenses} state={state} />
        <ActionJournal {...shared} lines={extra.details.journal} />
      </div>
      <ActionDrawer
        place={place}
        action={action}
        today={contract.territory.today}
        content={extra.drawer}
        talk={talk}
        proofs={proofs}
      />
      <CommentDrawer contract={contract} action={action} at={talkAt} talk={talk} asked={readAskedTalk(search)} />
    </TerritoryFrame>
  );
}
