import { paced } from "@/server/export/paced";
import { faultyRows } from "@/server/import/faulty-rows";

type Context = RouteContext<"/territoires/[slug]/import/[id]/a-corriger">;

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { slug, id } = await params;
  return paced(() => faultyRows(slug, id));
}
