import type { DemoWriter } from "./demo-writer";
import type { CommentSubject } from "./story/comments";

/** The column that says what a row of an action is about; none when it is the action itself. */
export async function subjectColumn({ tx }: DemoWriter, actionId: string, about: CommentSubject) {
  if (about === null) return {};
  const select = { id: true };
  if ("expense" in about) {
    const expense = await tx.expense.findFirstOrThrow({ where: { actionId, object: about.expense }, select });
    return { expenseId: expense.id };
  }
  if ("milestone" in about) {
    const milestone = await tx.milestone.findFirstOrThrow({ where: { actionId, title: about.milestone }, select });
    return { milestoneId: milestone.id };
  }
  const line = await tx.fundingLine.findFirstOrThrow({ where: { actionId, scheme: about.funder }, select });
  return { fundingLineId: line.id };
}
