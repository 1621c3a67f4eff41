import { searchAnswer } from "@/server/search/search-answer";

export async function GET(request: Request): Promise<Response> {
  return searchAnswer(new URL(request.url).searchParams.get("q"));
}
