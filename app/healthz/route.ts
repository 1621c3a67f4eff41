export const dynamic = "force-dynamic";

/** The process is alive; says nothing of the database, so that a supervisor never restarts a healthy process. */
export function GET(): Response {
  return Response.json({ status: "alive" }, { headers: { "cache-control": "no-store" } });
}
