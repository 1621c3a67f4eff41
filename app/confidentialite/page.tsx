import type { Metadata } from "next";
import { connection } from "next/server";
import { PrivacyPolicy } from "@/components/legal/privacy-policy";
import { PlainPage } from "@/components/shell/plain-page";
import { legalFacts } from "@/server/legal/legal-facts";

export const metadata: Metadata = { title: "Données personnelles" };

export default async function PrivacyPage() {
  await connection();
  return (
    <PlainPage>
      <PrivacyPolicy facts={legalFacts()} />
    </PlainPage>
  );
}
