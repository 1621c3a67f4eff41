import type { Metadata } from "next";
import { FundingPage } from "@/components/funding/funding-page";
import { readFundingPage } from "@/server/funding/funding-page";

type Props = PageProps<"/territoires/[slug]/actions/[number]/financement">;

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { action } = await readFundingPage(props);
  return { title: `Financement — ${action.title} — Action ${action.number}` };
}

export default async function ActionFundingPage(props: Props) {
  return <FundingPage read={await readFundingPage(props)} />;
}
