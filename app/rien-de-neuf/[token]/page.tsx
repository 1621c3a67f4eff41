import type { Metadata } from "next";
import { EntranceFrame } from "@/components/access/entrance-frame";
import { NothingNew } from "@/components/campaign/nothing-new";
import { linkedPoint } from "@/server/campaign/nothing-new-link";
import { publicFacts } from "@/server/territory/public-facts";

export const metadata: Metadata = { title: "Rien de neuf", referrer: "strict-origin" };

export default async function NothingNewPage({ params }: PageProps<"/rien-de-neuf/[token]">) {
  const { token } = await params;
  const [facts, point] = await Promise.all([publicFacts(), linkedPoint(token)]);
  return (
    <EntranceFrame facts={facts}>
      <NothingNew token={token} point={point} />
    </EntranceFrame>
  );
}
