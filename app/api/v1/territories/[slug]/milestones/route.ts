import { MILESTONES } from "@/domain/api/endpoints";
import { answerApi } from "@/server/api/answer-api";
import { listedMilestones } from "@/server/api/milestones";

export async function GET(
  request: Request,
  { params }: RouteContext<"/api/v1/territories/[slug]/milestones">,
): Promise<Response> {
  return answerApi(request, MILESTONES, await params, listedMilestones);
}
