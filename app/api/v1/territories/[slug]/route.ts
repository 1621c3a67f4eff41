import { TERRITORY } from "@/domain/api/endpoints";
import { answerApi } from "@/server/api/answer-api";
import { readTerritoryAnswer } from "@/server/api/territories";

export async function GET(request: Request, { params }: RouteContext<"/api/v1/territories/[slug]">): Promise<Response> {
  return answerApi(request, TERRITORY, await params, readTerritoryAnswer);
}
