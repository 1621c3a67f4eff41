import type { Signal } from "../action/signals";
import type { MilestoneFacts } from "../milestone/milestone";
import type { OpenObstacle } from "../obstacle/obstacle";
import type { CalendarDate } from "../shared/calendar-date";
import type { Cents } from "../shared/money";
import type { FundingDeadlines } from "../status/contradictions";
import type { ActionStatus } from "../status/status";

/** An action read in full, as far as something of it may await someone. */
export type WorkAction = {
  id: string;
  number: number;
  shortTitle: string;
  status: { status: ActionStatus } | null;
  committed: Cents;
  signals: readonly Signal[];
  milestones: readonly MilestoneFacts[];
  deadlines: readonly FundingDeadlines[];
};

/** What someone waits for, beyond what the figures already tell. */
export type WorkFacts = {
  /** Questions nobody said were settled; answered when the last word is not that of whoever asked. */
  questions: readonly {
    id: string;
    actionId: string | null;
    authorId: string;
    author: string;
    excerpt: string;
    answered: boolean;
    since: CalendarDate;
  }[];
  obstacles: readonly OpenObstacle[];
  /** Those whose day has passed. */
  decisions: readonly {
    id: string;
    actionId: string | null;
    number: number;
    meetingNumber: number;
    owner: string;
    dueOn: CalendarDate;
  }[];
  /** Decisions the points ask of the COPIL. */
  asked: readonly { id: string; actionId: string; text: string; since: CalendarDate }[];
  approvals: readonly {
    id: string;
    kind: "CLOSING" | "AMENDMENT";
    actionId: string | null;
    amendmentNumber: number | null;
    refused: boolean;
    since: CalendarDate;
  }[];
  /** Milestones somebody added a proof to. */
  proven: readonly string[];
  /** Changes left to the préfecture. */
  toReview: number;
};
