import { apiEntry } from "@/server/api/open-answers";

export function GET(request: Request): Response {
  return apiEntry(request);
}
