import type { Metadata } from "next";
import { connection } from "next/server";
import { ApiGuide } from "@/components/api/api-guide";
import { PlainPage } from "@/components/shell/plain-page";
import { documentedEndpoints } from "@/domain/api/documented";
import { publicAddress } from "@/server/access/public-address";
import { tokenRequestsPerMinute } from "@/server/access/rate-limit";

export const metadata: Metadata = { title: "API" };

export default async function ApiPage() {
  await connection();
  return (
    <PlainPage>
      <ApiGuide origin={await publicAddress()} endpoints={documentedEndpoints()} perMinute={tokenRequestsPerMinute()} />
    </PlainPage>
  );
}
