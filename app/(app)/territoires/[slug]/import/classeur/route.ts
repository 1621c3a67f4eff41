import { paced } from "@/server/export/paced";
import { pilotWorkbook } from "@/server/import/pilot-workbook";

type Context = RouteContext<"/territoires/[slug]/import/classeur">;

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { slug } = await params;
  return paced(() => pilotWorkbook(slug));
}
