import "server-only";
import type { Route } from "next";
import { notFound, redirect } from "next/navigation";
import { everyAnswer, FILE_POLICY } from "@/domain/access/response-headers";
import { entrancePath } from "@/domain/access/return-path";
import { writeSubject } from "@/domain/attachment/proof-subject";
import { UPLOAD_REFUSALS } from "@/domain/attachment/upload-refusals";
import { Denied } from "@/domain/shared/refusal";
import { recordDenial } from "@/server/access/denial";
import { isSecure } from "@/server/access/session-cookie";
import { requireViewer } from "@/server/access/viewer";
import { env } from "@/server/env";
import { type ActionAddress, proofPlace, UPLOAD_ROUTE, uploadPath } from "./proof-place";
import { receiveProof, type UploadOutcome } from "./receive-proof";

/** Who asks for the page at this address is led to the form that sends to it. */
export async function openUploadForm(address: ActionAddress): Promise<never> {
  const viewer = await requireViewer();
  const place = await proofPlace(viewer, address).catch(async (error: unknown) => {
    if (!(error instanceof Denied)) throw error;
    await recordDenial(viewer, { entry: UPLOAD_ROUTE, target: uploadPath(address) });
    return null;
  });
  return place ? redirect(formPath(address) as Route) : notFound();
}

/**
 * Answers a form without scripts by the page it came from, and a script by what it shows. The proxy lets this address by,
 * since it would cut the file short: what it sets on every answer is set here.
 */
export async function uploadProof(request: Request, address: ActionAddress): Promise<Response> {
  const outcome = await receiveProof(request, address);
  const forScript = request.headers.get("accept")?.includes("application/json") ?? false;
  const response = forScript ? inJson(outcome, address) : byPage(outcome, address);
  const headers = {
    ...everyAnswer(isSecure(env().PUBLIC_URL)),
    "Content-Security-Policy": FILE_POLICY,
    "Cache-Control": "private, no-store",
    "X-Request-Id": crypto.randomUUID(),
  };
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
  return response;
}

function inJson(outcome: UploadOutcome, address: ActionAddress): Response {
  switch (outcome.status) {
    case "done":
      return Response.json(outcome);
    case "refused":
      return Response.json({ status: "refused", message: UPLOAD_REFUSALS[outcome.fault] });
    case "signIn":
      return Response.json({ status: "signIn", href: entrancePath(formPath(address)) });
    case "hidden":
      return Response.json({ status: "refused", message: UPLOAD_REFUSALS.sujet }, { status: 404 });
  }
}

function byPage(outcome: UploadOutcome, address: ActionAddress): Response {
  switch (outcome.status) {
    case "done":
      return seeOther(`${actionPath(address)}#pieces`);
    case "refused":
      return seeOther(
        formPath(address, { refus: outcome.fault, ...(outcome.subject && { sur: writeSubject(outcome.subject) }) }),
      );
    case "signIn":
      return seeOther(entrancePath(formPath(address)));
    case "hidden":
      return new Response(null, { status: 404 });
  }
}

function seeOther(location: string): Response {
  return new Response(null, { status: 303, headers: { location } });
}

function actionPath({ slug, number }: ActionAddress): string {
  return `/territoires/${encodeURIComponent(slug)}/actions/${encodeURIComponent(number)}`;
}

function formPath(address: ActionAddress, query: Record<string, string> = {}): string {
  return `${actionPath(address)}?${new URLSearchParams({ saisir: "piece", ...query })}`;
}
