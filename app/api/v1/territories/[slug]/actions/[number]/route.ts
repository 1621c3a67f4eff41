import { ACTION } from "@/domain/api/endpoints";
import { readActionAnswer } from "@/server/api/actions";
import { answerApi } from "@/server/api/answer-api";

export async function GET(
  request: Request,
  { params }: RouteContext<"/api/v1/territories/[slug]/actions/[number]">,
): Promise<Response> {
  return answerApi(request, ACTION, await params, readActionAnswer);
}
