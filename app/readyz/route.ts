import { unreadiness } from "@/server/health/readiness";

export const dynamic = "force-dynamic";

export async function GET(): Promise<Response> {
  const reason = await unreadiness();
  const headers = { "cache-control": "no-store" };
  return reason === null
    ? Response.json({ status: "ready" }, { headers })
    : Response.json({ status: "unavailable", reason }, { status: 503, headers });
}
