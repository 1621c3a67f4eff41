import type { Route } from "next";
import { AddProofForm, WithdrawProofForm } from "@/components/action/lazy-forms";
import { Drawer } from "@/components/ui/drawer";
import type { ProofDrawerContent } from "@/server/attachment/proof-drawer.queries";
import type { FullAction } from "@/server/territory/visible-contract";

type ProofDrawerProps = { content: ProofDrawerContent; action: FullAction; slug: string; closeHref: Route };

/** Adds a proof to an action or to one of its parts, or puts one aside. */
export function ProofDrawer({ content, action, slug, closeHref }: ProofDrawerProps) {
  const subtitle = `Action ${action.number} · ${action.title}`;
  if (content.kind === "withdrawProof") {
    const { id, fileName } = content.proof;
    return (
      <Drawer key={content.kind} title="Retirer une pièce" subtitle={subtitle} closeHref={closeHref}>
        <WithdrawProofForm proofId={id} fileName={fileName} closeHref={closeHref} />
      </Drawer>
    );
  }
  const { choices, chosen, refusal } = content;
  const address = `/territoires/${slug}/actions/${action.number}/pieces`;
  return (
    <Drawer key={content.kind} title="Joindre une pièce" subtitle={subtitle} closeHref={closeHref}>
      <AddProofForm address={address} choices={choices} chosen={chosen} refusal={refusal} closeHref={closeHref} />
    </Drawer>
  );
}
