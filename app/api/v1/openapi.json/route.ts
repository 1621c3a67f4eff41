import { apiDescription } from "@/server/api/open-answers";

export function GET(request: Request): Response {
  return apiDescription(request);
}
