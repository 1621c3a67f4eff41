import { openUploadForm, uploadProof } from "@/server/attachment/upload-route";

type Context = RouteContext<"/territoires/[slug]/actions/[number]/pieces">;

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  return openUploadForm(await params);
}

export async function POST(request: Request, { params }: Context): Promise<Response> {
  return uploadProof(request, await params);
}
