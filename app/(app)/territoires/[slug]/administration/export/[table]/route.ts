import { paced } from "@/server/export/paced";
import { ADMINISTRATION_TABLES, exportedTable } from "@/server/export/territory-tables";

type Context = RouteContext<"/territoires/[slug]/administration/export/[table]">;

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const asked = await params;
  return paced(() =>
    exportedTable(ADMINISTRATION_TABLES, asked, Object.fromEntries(new URL(request.url).searchParams)),
  );
}
