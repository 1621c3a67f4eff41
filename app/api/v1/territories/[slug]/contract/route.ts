import { CONTRACT } from "@/domain/api/endpoints";
import { answerApi } from "@/server/api/answer-api";
import { readContractAnswer } from "@/server/api/territories";

export async function GET(
  request: Request,
  { params }: RouteContext<"/api/v1/territories/[slug]/contract">,
): Promise<Response> {
  return answerApi(request, CONTRACT, await params, readContractAnswer);
}
