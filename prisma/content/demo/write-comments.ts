import { stableId } from "../identity";
import { subjectColumn } from "./demo-subject";
import { actionId, type DemoWriter, userId } from "./demo-writer";
import { pilotOf } from "./people";
import { typedAt } from "./story/calendar";
import { COMMENTS, type CommentStory } from "./story/comments";

const SCRIPT = "system:content";

/** What people asked, answered and told each other; nobody is told of it again by mail. */
export async function writeComments(writer: DemoWriter): Promise<void> {
  for (const [index, story] of COMMENTS.entries()) {
    const id = stableId(`demo:comment:${index}`);
    if (story.internal) await actAs(writer, userId(story.author));
    const under = await writeThread(writer, story, id);
    if (story.internal) await actAs(writer, SCRIPT);
    for (const [rank, { on, author, text }] of story.replies.entries()) {
      const replyId = stableId(`demo:comment:${index}:${rank}`);
      const written = { text, authorId: userId(author), recordedAt: typedAt(on, replyId) };
      await writer.tx.comment.create({ data: { id: replyId, ...under, parentId: id, ...written } });
    }
    await tell(writer, story, id);
  }
}

async function writeThread(writer: DemoWriter, story: CommentStory, id: string) {
  const { tx, ground } = writer;
  const { about, settled, calls, question, internal } = story;
  const place = { territoryId: ground.territoryId, actionId: actionId(writer, story.action) };
  const audience = internal ? ("STATE" as const) : ("ALL" as const);
  const under = { ...place, ...(await subjectColumn(writer, place.actionId, about)), audience };
  await tx.comment.create({
    data: {
      id,
      ...under,
      kind: question ? "CLARIFICATION" : "NOTE",
      text: story.text.replace("{}", calls ? `@[${userId(calls)}],` : ""),
      authorId: userId(story.author),
      recordedAt: typedAt(story.on, id),
      ...(settled && { resolvedAt: typedAt(settled.on, `${id}:settled`), resolvedById: userId(settled.by) }),
    },
  });
  if (calls)
    await tx.commentMention.create({
      data: {
        id: stableId(`demo:mention:${id}`),
        territoryId: place.territoryId,
        commentId: id,
        userId: userId(calls),
      },
    });
  return under;
}

/** The database lets what is internal to the State be written by whoever sits with it, and by no script. */
async function actAs({ tx }: DemoWriter, actor: string): Promise<void> {
  await tx.$queryRaw`SELECT set_config('app.user', ${actor}, true)`;
}

/** Questions asked of a pilot and people called stand in their notifications, read by mail already. */
async function tell({ tx, ground }: DemoWriter, story: CommentStory, id: string): Promise<void> {
  const { territoryId, actionIds } = ground;
  const { action, author, calls, question, text, settled } = story;
  if (settled || story.internal) return;
  const at = typedAt(story.on, id);
  const told = {
    territoryId,
    actorId: userId(author),
    actionId: actionIds.get(action) ?? null,
    createdAt: at,
    mailedAt: at,
  };
  const kind = question ? "clarification.asked" : "comment.mention";
  const person = question ? pilotOf(action) : calls;
  if (!person) return;
  const { slug } = await tx.territory.findUniqueOrThrow({ where: { id: territoryId }, select: { slug: true } });
  await tx.notification.create({
    data: {
      id: stableId(`demo:notification:${id}`),
      ...told,
      userId: userId(person),
      kind,
      href: `/territoires/${slug}/actions/${action}?fil=${id}`,
      excerpt: text.replace("{} ", ""),
      onceKey: `${kind}:${id}`,
    },
  });
}
