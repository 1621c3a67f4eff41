import { serveProof } from "@/server/attachment/serve-proof";
import { paced } from "@/server/export/paced";

type Context = RouteContext<"/territoires/[slug]/pieces/[id]">;

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const address = await params;
  return paced(() => serveProof(address));
}
