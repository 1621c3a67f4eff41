import type { Metadata } from "next";
import { connection } from "next/server";
import { AccessibilityStatement } from "@/components/access/accessibility-statement";
import { PlainPage } from "@/components/shell/plain-page";

export const metadata: Metadata = { title: "Accessibilité : non conforme" };

export default async function AccessibilityPage() {
  await connection();
  return (
    <PlainPage>
      <AccessibilityStatement />
    </PlainPage>
  );
}
