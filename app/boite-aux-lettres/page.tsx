import type { Metadata } from "next";
import { connection } from "next/server";
import { DemoLetters } from "@/components/mail/demo-letters";
import { PlainPage } from "@/components/shell/plain-page";
import { ownAddress } from "@/server/access/own-address";
import { publicAddress } from "@/server/access/public-address";
import { demoMailbox } from "@/server/mail/demo-mailbox";

export const metadata: Metadata = { title: "Boîte aux lettres de démonstration" };

export default async function DemoMailboxPage() {
  await connection();
  const letters = await demoMailbox();
  return (
    <PlainPage>
      <DemoLetters letters={letters} addresses={[await publicAddress(), ownAddress()]} />
    </PlainPage>
  );
}
