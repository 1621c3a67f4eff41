import { EXPENSES } from "@/domain/api/endpoints";
import { answerApi } from "@/server/api/answer-api";
import { listedExpenses } from "@/server/api/expenses";

export async function GET(
  request: Request,
  { params }: RouteContext<"/api/v1/territories/[slug]/expenses">,
): Promise<Response> {
  return answerApi(request, EXPENSES, await params, listedExpenses);
}
