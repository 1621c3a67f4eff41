import { Drawer } from "@/components/ui/drawer";
import { DrawerBody, DrawerCancel, DrawerFooter } from "@/components/ui/drawer-parts";
import { Link } from "@/components/ui/link";
import type { AskedTalk } from "@/domain/comment/comment-address";
import { maySettle } from "@/domain/comment/comment-rules";
import { isOpenQuestion, type Thread } from "@/domain/comment/comment-thread";
import type { ActionTalk } from "@/server/comment/action-talk";
import type { FullAction, VisibleContract } from "@/server/territory/visible-contract";
import { subjectHref, subjectOf, type TalkPlace, talkHref } from "./comment-links";
import { subjectWords } from "./comment-words";
import { ComposeForm, ReplyForm } from "./lazy-forms";
import { Said } from "./said";
import { SettleGesture, WithdrawGesture } from "./thread-gestures";
import { ThreadMarks } from "./thread-marks";

type CommentDrawerProps = {
  contract: VisibleContract;
  /** Null over the decisions of the whole contract. */
  action: FullAction | null;
  at: TalkPlace;
  talk: Pick<ActionTalk, "threads" | "commentOn" | "speech">;
  asked: AskedTalk;
};

/** The thread or the blank page the address asks for, over the page. Nothing when it asks for none. */
export function CommentDrawer({ contract, action, at, talk, asked }: CommentDrawerProps) {
  const { commentOn, speech } = talk;
  const thread = talk.threads.find(({ id }) => id === asked.threadId);
  if (thread) return <ThreadDrawer contract={contract} action={action} at={at} thread={thread} speech={speech} />;
  if (!commentOn || !speech) return null;
  const isThing = commentOn.about !== "action" && at.section !== "/echanges";
  const back = isThing ? subjectHref(at, commentOn) : talkHref(at);
  const title = speech.asks ? "Commenter ou demander une précision" : "Commenter";
  return (
    <Drawer key="compose" title={title} subtitle={subjectWords({ ...commentOn, number: null })} closeHref={back}>
      <ComposeForm subject={subjectOf(commentOn)} {...speech} callable={[...speech.callable]} closeHref={back} />
    </Drawer>
  );
}

type ThreadDrawerProps = Omit<CommentDrawerProps, "talk" | "asked"> & { thread: Thread; speech: ActionTalk["speech"] };

function ThreadDrawer({ contract, action, at, thread, speech }: ThreadDrawerProps) {
  const closeHref = talkHref(at);
  const { viewer, territory, asOf } = contract;
  const scope = { territoryId: territory.id, regionId: territory.regionId, ...(action && { actionId: action.id }) };
  const settles = speech !== null && maySettle(viewer, scope, thread);
  const internal = thread.audience === "STATE";
  return (
    <Drawer
      key={thread.id}
      title={isOpenQuestion(thread) ? "Une précision est attendue" : "Échange"}
      subtitle={<Link href={subjectHref(at, thread)}>{subjectWords(thread)}</Link>}
      closeHref={closeHref}
    >
      <div className="grid h-full grid-rows-[minmax(0,1fr)_auto]">
        <DrawerBody>
          <div className="flex flex-wrap items-center gap-x-4 gap-y-1 text-13 empty:hidden">
            <ThreadMarks thread={thread} />
          </div>
          <ol className="border-t border-encre">
            {[thread, ...thread.replies].map((comment, rank) => (
              <li
                key={comment.id}
                className={`grid gap-1 border-b border-filet-fin py-3 ${rank > 0 ? "border-l-2 border-l-filet pl-4" : ""}`}
              >
                <Said comment={comment} asOf={asOf} full />
                {comment.mine && comment.parts && speech && <WithdrawGesture commentId={comment.id} />}
              </li>
            ))}
          </ol>
          {speech && (
            <ReplyForm
              threadId={thread.id}
              internal={internal}
              callable={speech.callable.filter(({ state }) => state || !internal)}
              closeHref={closeHref}
            />
          )}
        </DrawerBody>
        <DrawerFooter>
          {settles && <SettleGesture threadId={thread.id} settled={thread.resolvedAt !== null} />}
          <DrawerCancel closeHref={closeHref}>Fermer</DrawerCancel>
        </DrawerFooter>
      </div>
    </Drawer>
  );
}
