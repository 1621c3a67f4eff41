import type { Metadata } from "next";
import { ReviewScreen } from "@/components/review/review-screen";
import { loadReview } from "@/server/review/review-page";

export const metadata: Metadata = { title: "Revue préfecture" };

export default async function ReviewPage({ params, searchParams }: PageProps<"/territoires/[slug]/revue">) {
  const { slug } = await params;
  return <ReviewScreen page={await loadReview(slug, await searchParams)} />;
}
