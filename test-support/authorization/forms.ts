import type { CommandName } from "@/domain/access/entry-points";
import { ACCOUNT_FORMS } from "./account-forms";
import { ACTION_FORMS } from "./action-forms";
import { APPROVAL_FORMS } from "./approval-forms";
import { COMMENT_FORMS } from "./comment-forms";
import { COPIL_FORMS } from "./copil-forms";
import type { Form } from "./form";
import { OBSTACLE_FORMS } from "./obstacle-forms";
import { PUBLICATION_FORMS } from "./publication-forms";
import { REVIEW_FORMS } from "./review-forms";
import { TERRITORY_FORMS } from "./territory-forms";

/** What every command is sent by every actor about every target. A command without a line here does not compile. */
const FORMS: Record<CommandName, Form | readonly Form[]> = {
  ...ACCOUNT_FORMS,
  ...ACTION_FORMS,
  ...TERRITORY_FORMS,
  ...COPIL_FORMS,
  ...APPROVAL_FORMS,
  ...OBSTACLE_FORMS,
  ...COMMENT_FORMS,
  ...REVIEW_FORMS,
  ...PUBLICATION_FORMS,
};

export function formsOf(command: CommandName): readonly Form[] {
  return [FORMS[command]].flat();
}
