import { requireViewer } from "@/server/access/viewer";
import { ownDataFile } from "@/server/people/own-data";

export async function GET(): Promise<Response> {
  return ownDataFile(await requireViewer());
}
