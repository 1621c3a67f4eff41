import { answerData } from "@/server/open-data/answer-data";

/** `HEAD` is answered by the framework from this one. */
export async function GET(
  request: Request,
  { params }: RouteContext<"/public/[slug]/donnees/[file]">,
): Promise<Response> {
  const { slug, file } = await params;
  return answerData(request, slug, file);
}
