import { kindOf } from "@/domain/import/kind-param";
import { paced } from "@/server/export/paced";
import { modelWorkbook } from "@/server/import/model-workbook";

type Context = RouteContext<"/territoires/[slug]/import/modeles/[kind]">;

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { slug, kind } = await params;
  return paced(() => modelWorkbook(slug, kindOf(kind)));
}
