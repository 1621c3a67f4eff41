import { openImportForm, takeFile } from "@/server/import/files-route";

type Context = RouteContext<"/territoires/[slug]/import/fichiers">;

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  return openImportForm((await params).slug);
}

export async function POST(request: Request, { params }: Context): Promise<Response> {
  return takeFile(request, (await params).slug);
}
