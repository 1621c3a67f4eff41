import { FUNDING } from "@/domain/api/endpoints";
import { answerApi } from "@/server/api/answer-api";
import { listedFunding } from "@/server/api/funding";

export async function GET(
  request: Request,
  { params }: RouteContext<"/api/v1/territories/[slug]/funding">,
): Promise<Response> {
  return answerApi(request, FUNDING, await params, listedFunding);
}
