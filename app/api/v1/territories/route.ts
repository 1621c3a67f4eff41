import { TERRITORIES } from "@/domain/api/endpoints";
import { answerApi } from "@/server/api/answer-api";
import { listedTerritories } from "@/server/api/territories";

export async function GET(request: Request): Promise<Response> {
  return answerApi(request, TERRITORIES, {}, listedTerritories);
}
