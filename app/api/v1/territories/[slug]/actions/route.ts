import { ACTIONS } from "@/domain/api/endpoints";
import { listedActionsAnswer } from "@/server/api/actions";
import { answerApi } from "@/server/api/answer-api";

export async function GET(
  request: Request,
  { params }: RouteContext<"/api/v1/territories/[slug]/actions">,
): Promise<Response> {
  return answerApi(request, ACTIONS, await params, listedActionsAnswer);
}
