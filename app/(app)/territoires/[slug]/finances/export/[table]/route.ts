import { paced } from "@/server/export/paced";
import { financeExport } from "@/server/finance/finance-export";

type Context = RouteContext<"/territoires/[slug]/finances/export/[table]">;

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { slug, table } = await params;
  return paced(() => financeExport(slug, table, Object.fromEntries(new URL(request.url).searchParams)));
}
