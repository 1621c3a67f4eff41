import type { Metadata } from "next";
import { CommentListPage } from "@/components/comment/comment-list-page";
import { readAskedTalk } from "@/domain/comment/comment-address";
import { readCommentList } from "@/server/comment/comment-list";

type Props = PageProps<"/territoires/[slug]/actions/[number]/echanges">;

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { action } = await readCommentList(props);
  return { title: `Échanges — ${action.title} — Action ${action.number}` };
}

export default async function ActionCommentsPage(props: Props) {
  const asked = readAskedTalk(await props.searchParams);
  return <CommentListPage read={await readCommentList(props)} asked={asked} />;
}
