import { EXPENSE } from "@/domain/api/endpoints";
import { answerApi } from "@/server/api/answer-api";
import { readExpenseAnswer } from "@/server/api/expenses";

export async function GET(
  request: Request,
  { params }: RouteContext<"/api/v1/territories/[slug]/expenses/[number]">,
): Promise<Response> {
  return answerApi(request, EXPENSE, await params, readExpenseAnswer);
}
