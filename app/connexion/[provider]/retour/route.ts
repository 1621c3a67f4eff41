import type { Route } from "next";
import { notFound, redirect } from "next/navigation";
import { finishSignIn } from "@/server/access/oidc/finish-sign-in";

type Context = RouteContext<"/connexion/[provider]/retour">;

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { provider } = await params;
  const destination = await finishSignIn(provider, new URL(request.url).search);
  return destination === null ? notFound() : redirect(destination as Route);
}
