import { historyExport } from "@/server/audit/history-export";
import { paced } from "@/server/export/paced";

type Context = RouteContext<"/territoires/[slug]/historique/export">;

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { slug } = await params;
  return paced(() => historyExport(slug, Object.fromEntries(new URL(request.url).searchParams)));
}
