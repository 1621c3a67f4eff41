import { TOTALS } from "@/domain/api/endpoints";
import { answerApi } from "@/server/api/answer-api";
import { readTotalsAnswer } from "@/server/api/totals";

export async function GET(
  request: Request,
  { params }: RouteContext<"/api/v1/territories/[slug]/totals">,
): Promise<Response> {
  return answerApi(request, TOTALS, await params, readTotalsAnswer);
}
