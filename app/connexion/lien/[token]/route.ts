import { returnPath } from "@/domain/access/return-path";
import { followSignInLink } from "@/server/access/sign-in-link";

export async function GET(request: Request, { params }: RouteContext<"/connexion/lien/[token]">): Promise<Response> {
  const { token } = await params;
  return followSignInLink(token, returnPath(new URL(request.url).searchParams.get("suite")));
}
