import type { Metadata } from "next";
import { connection } from "next/server";
import { LegalNotice } from "@/components/legal/legal-notice";
import { PlainPage } from "@/components/shell/plain-page";
import { legalFacts } from "@/server/legal/legal-facts";

export const metadata: Metadata = { title: "Mentions légales" };

export default async function LegalNoticePage() {
  await connection();
  return (
    <PlainPage>
      <LegalNotice facts={legalFacts()} />
    </PlainPage>
  );
}
