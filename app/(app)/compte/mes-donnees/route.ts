import { requireViewer } from "@/server/access/viewer";
import { paced } from "@/server/export/paced";
import { ownDataFile } from "@/server/people/own-data";

export async function GET(): Promise<Response> {
  const viewer = await requireViewer();
  return paced(() => ownDataFile(viewer));
}
