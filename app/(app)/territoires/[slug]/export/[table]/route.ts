import { paced } from "@/server/export/paced";
import { exportedTable, TERRITORY_TABLES } from "@/server/export/territory-tables";

type Context = RouteContext<"/territoires/[slug]/export/[table]">;

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const asked = await params;
  return paced(() => exportedTable(TERRITORY_TABLES, asked, Object.fromEntries(new URL(request.url).searchParams)));
}
