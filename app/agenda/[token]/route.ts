import { answerFeed } from "@/server/calendar/read-feed";

/** `HEAD` is answered by the framework from this one. */
export async function GET(request: Request, { params }: RouteContext<"/agenda/[token]">): Promise<Response> {
  const { token } = await params;
  return answerFeed(request, token);
}
