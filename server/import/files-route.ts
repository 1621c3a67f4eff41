import "server-only";
import type { Route } from "next";
import { notFound, redirect } from "next/navigation";
import { everyAnswer, FILE_POLICY } from "@/domain/access/response-headers";
import { entrancePath } from "@/domain/access/return-path";
import { Denied } from "@/domain/shared/refusal";
import { recordDenial } from "@/server/access/denial";
import { isSecure } from "@/server/access/session-cookie";
import { requireViewer } from "@/server/access/viewer";
import { env } from "@/server/env";
import { FILES_ROUTE, importPlace, receiveImport } from "./receive-import";

/** Who asks for the page at this address is led to the form that sends to it. */
export async function openImportForm(slug: string): Promise<never> {
  const viewer = await requireViewer();
  const place = await importPlace(viewer, slug).catch(async (error: unknown) => {
    if (!(error instanceof Denied)) throw error;
    await recordDenial(viewer, { entry: FILES_ROUTE, target: `${importsPath(slug)}/fichiers` });
    return null;
  });
  return place ? redirect(importsPath(slug) as Route) : notFound();
}

/**
 * Takes a file and leads to its import, or back to the form with the reason it was not taken. The proxy lets this address by,
 * since it would cut the file short: what it sets on every answer is set here.
 */
export async function takeFile(request: Request, slug: string): Promise<Response> {
  const response = await answer(request, slug);
  const headers = {
    ...everyAnswer(isSecure(env().PUBLIC_URL)),
    "Content-Security-Policy": FILE_POLICY,
    "Cache-Control": "private, no-store",
    "X-Request-Id": crypto.randomUUID(),
  };
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
  return response;
}

async function answer(request: Request, slug: string): Promise<Response> {
  const received = await receiveImport(request, slug);
  switch (received.status) {
    case "done":
      return seeOther(`${importsPath(slug)}/${received.importId}`);
    case "refused":
      return seeOther(`${importsPath(slug)}?${new URLSearchParams({ refus: received.fault })}`);
    case "signIn":
      return seeOther(entrancePath(importsPath(slug)));
    case "hidden":
      return new Response(null, { status: 404 });
  }
}

function seeOther(location: string): Response {
  return new Response(null, { status: 303, headers: { location } });
}

function importsPath(slug: string): string {
  return `/territoires/${encodeURIComponent(slug)}/import`;
}
