import { paced } from "@/server/export/paced";
import { territoriesExport } from "@/server/rollup/territories-export";

export async function GET(request: Request): Promise<Response> {
  return paced(() => territoriesExport(Object.fromEntries(new URL(request.url).searchParams)));
}
