import type { Route } from "next";
import { notFound, redirect } from "next/navigation";
import { startSignIn } from "@/server/access/oidc/start-sign-in";

type Context = RouteContext<"/connexion/[provider]/depart">;

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { provider } = await params;
  const destination = await startSignIn(provider, new URL(request.url).searchParams);
  return destination === null ? notFound() : redirect(destination as Route);
}
