import type { Route } from "next";
import { actionHref, type Place } from "@/components/territory/links";
import type { ClosingDrawerContent } from "@/server/approval/pending-approvals.queries";
import type { FullAction } from "@/server/territory/visible-contract";
import { ApprovalDrawer } from "./approval-drawer";

type ClosingDrawerProps = {
  place: Place;
  action: FullAction;
  content: ClosingDrawerContent;
  closeHref: Route;
};

/** The answer of the préfecture to the closing of an action, over the page of that action. */
export function ClosingDrawer({ place, action, content, closeHref }: ClosingDrawerProps) {
  return (
    <ApprovalDrawer
      opened={{ ...content, amendment: null }}
      isOwn={content.isOwn}
      actions={[action]}
      place={place}
      closeHref={closeHref}
      hrefFor={(geste) => actionHref(place, action.number, { saisir: "cloture", geste })}
    />
  );
}
