import { securityContact } from "@/server/legal/security-contact";

export const dynamic = "force-dynamic";

export function GET(): Response {
  return new Response(securityContact(), { headers: { "content-type": "text/plain; charset=utf-8" } });
}
