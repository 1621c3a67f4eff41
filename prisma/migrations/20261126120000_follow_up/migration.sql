-- CreateEnum
CREATE TYPE "DeclarationKind" AS ENUM ('STATUS', 'POINT', 'CONFIRMED');

-- CreateEnum
CREATE TYPE "ObstacleKind" AS ENUM ('LAND', 'PERMIT', 'CONNECTION', 'HIRING', 'FUNDING', 'SUPPLY', 'OTHER');

-- CreateEnum
CREATE TYPE "ObstacleMoveKind" AS ENUM ('ADDRESSED', 'ANSWERED', 'ESCALATED', 'RESOLVED', 'REOPENED');

-- CreateEnum
CREATE TYPE "CommentAudience" AS ENUM ('ALL', 'STATE');

-- CreateEnum
CREATE TYPE "CommentKind" AS ENUM ('NOTE', 'CLARIFICATION');

-- CreateEnum
CREATE TYPE "DispatchKind" AS ENUM ('KICK_OFF', 'REMINDER', 'CLOSE_OUT');

-- CreateEnum
CREATE TYPE "ReviewVerdict" AS ENUM ('ACCEPTED', 'ASKED');

-- CreateEnum
CREATE TYPE "ApprovalKind" AS ENUM ('CLOSING', 'AMENDMENT');

-- CreateEnum
CREATE TYPE "ApprovalOutcome" AS ENUM ('APPROVED', 'REFUSED', 'WITHDRAWN');

-- AlterEnum
ALTER TYPE "LinkKind" ADD VALUE 'NOTHING_NEW';

-- AlterTable
ALTER TABLE "one_time_link" ADD COLUMN     "action_id" UUID;

-- AlterTable
ALTER TABLE "status_declaration" ADD COLUMN     "approval_id" UUID,
ADD COLUMN     "confirms_id" UUID,
ADD COLUMN     "decision_asked" TEXT,
ADD COLUMN     "declared_progress" SMALLINT,
ADD COLUMN     "difficulties" TEXT,
ADD COLUMN     "done" TEXT,
ADD COLUMN     "kept_against" TEXT[],
ADD COLUMN     "kept_word" TEXT,
ADD COLUMN     "kind" "DeclarationKind" NOT NULL DEFAULT 'STATUS',
ADD COLUMN     "meeting_id" UUID,
ADD COLUMN     "upcoming" TEXT;

-- CreateTable
CREATE TABLE "copil_meeting" (
    "id" UUID NOT NULL,
    "territory_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "held_on" DATE NOT NULL,
    "place" TEXT,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "author_id" UUID NOT NULL,
    "cancelled_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "copil_meeting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "decision" (
    "id" UUID NOT NULL,
    "territory_id" UUID NOT NULL,
    "meeting_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "action_id" UUID,
    "text" TEXT NOT NULL,
    "owner" TEXT NOT NULL,
    "due_on" DATE,
    "applied_on" DATE,
    "applied_note" TEXT,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "author_id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "point_draft" (
    "territory_id" UUID NOT NULL,
    "action_id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "content" JSONB NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "point_draft_pkey" PRIMARY KEY ("action_id","author_id")
);

-- CreateTable
CREATE TABLE "obstacle" (
    "id" UUID NOT NULL,
    "territory_id" UUID NOT NULL,
    "action_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" "ObstacleKind" NOT NULL,
    "title" TEXT NOT NULL,
    "declared_on" DATE NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "author_id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "obstacle_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "obstacle_move" (
    "id" UUID NOT NULL,
    "territory_id" UUID NOT NULL,
    "obstacle_id" UUID NOT NULL,
    "kind" "ObstacleMoveKind" NOT NULL,
    "service" TEXT,
    "reply_due_on" DATE,
    "meeting_id" UUID,
    "sentence" TEXT NOT NULL,
    "declared_on" DATE NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "author_id" UUID NOT NULL,
    "sequence" BIGSERIAL NOT NULL,

    CONSTRAINT "obstacle_move_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "comment" (
    "id" UUID NOT NULL,
    "territory_id" UUID NOT NULL,
    "action_id" UUID,
    "milestone_id" UUID,
    "expense_id" UUID,
    "funding_line_id" UUID,
    "obstacle_id" UUID,
    "declaration_id" UUID,
    "decision_id" UUID,
    "parent_id" UUID,
    "kind" "CommentKind" NOT NULL DEFAULT 'NOTE',
    "audience" "CommentAudience" NOT NULL DEFAULT 'ALL',
    "text" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "author_id" UUID NOT NULL,
    "resolved_at" TIMESTAMPTZ(3),
    "resolved_by_id" UUID,
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "comment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "comment_mention" (
    "id" UUID NOT NULL,
    "territory_id" UUID NOT NULL,
    "comment_id" UUID NOT NULL,
    "user_id" UUID,
    "role" "Role",

    CONSTRAINT "comment_mention_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "attachment" (
    "id" UUID NOT NULL,
    "territory_id" UUID NOT NULL,
    "action_id" UUID NOT NULL,
    "milestone_id" UUID,
    "expense_id" UUID,
    "funding_line_id" UUID,
    "obstacle_id" UUID,
    "file_name" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "byte_size" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "author_id" UUID NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),
    "withdrawn_by_id" UUID,
    "withdrawn_reason" TEXT,

    CONSTRAINT "attachment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "attachment_content" (
    "territory_id" UUID NOT NULL,
    "attachment_id" UUID NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "attachment_content_pkey" PRIMARY KEY ("attachment_id")
);

-- CreateTable
CREATE TABLE "notification" (
    "id" UUID NOT NULL,
    "territory_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "actor_id" UUID,
    "action_id" UUID,
    "href" TEXT NOT NULL,
    "excerpt" TEXT,
    "once_key" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "read_at" TIMESTAMPTZ(3),
    "mailed_at" TIMESTAMPTZ(3),

    CONSTRAINT "notification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reminder_campaign" (
    "id" UUID NOT NULL,
    "territory_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "intro" TEXT NOT NULL,
    "starts_on" DATE NOT NULL,
    "every_days" INTEGER NOT NULL,
    "ends_on" DATE NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "author_id" UUID NOT NULL,
    "stopped_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "reminder_campaign_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "campaign_dispatch" (
    "territory_id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "kind" "DispatchKind" NOT NULL,
    "recipients" INTEGER NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "campaign_dispatch_pkey" PRIMARY KEY ("campaign_id","day")
);

-- CreateTable
CREATE TABLE "calendar_feed" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revoked_at" TIMESTAMPTZ(3),
    "last_read_at" TIMESTAMPTZ(3),

    CONSTRAINT "calendar_feed_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "review_round" (
    "id" UUID NOT NULL,
    "territory_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "reviewer_id" UUID NOT NULL,
    "since_sequence" BIGINT NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "closed_at" TIMESTAMPTZ(3),
    "closed_sequence" BIGINT,

    CONSTRAINT "review_round_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "review_mark" (
    "id" UUID NOT NULL,
    "territory_id" UUID NOT NULL,
    "round_id" UUID NOT NULL,
    "action_id" UUID,
    "subject_id" UUID NOT NULL,
    "seen_sequence" BIGINT NOT NULL,
    "verdict" "ReviewVerdict" NOT NULL,
    "comment_id" UUID,
    "reviewer_id" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "review_mark_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "approval" (
    "id" UUID NOT NULL,
    "territory_id" UUID NOT NULL,
    "kind" "ApprovalKind" NOT NULL,
    "action_id" UUID,
    "amendment_id" UUID,
    "subject_version" INTEGER,
    "declaration" JSONB,
    "asked_on" DATE NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "author_id" UUID NOT NULL,
    "outcome" "ApprovalOutcome",
    "reason" TEXT,
    "decided_on" DATE,
    "decided_at" TIMESTAMPTZ(3),
    "decided_by_id" UUID,

    CONSTRAINT "approval_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "copil_meeting_territory_id_id_key" ON "copil_meeting"("territory_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "copil_meeting_territory_id_number_key" ON "copil_meeting"("territory_id", "number");

-- CreateIndex
CREATE INDEX "decision_territory_id_action_id_idx" ON "decision"("territory_id", "action_id");

-- CreateIndex
CREATE UNIQUE INDEX "decision_territory_id_id_key" ON "decision"("territory_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "decision_meeting_id_number_key" ON "decision"("meeting_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "obstacle_territory_id_id_key" ON "obstacle"("territory_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "obstacle_action_id_number_key" ON "obstacle"("action_id", "number");

-- CreateIndex
CREATE INDEX "obstacle_move_obstacle_id_sequence_idx" ON "obstacle_move"("obstacle_id", "sequence");

-- CreateIndex
CREATE INDEX "comment_territory_id_action_id_recorded_at_idx" ON "comment"("territory_id", "action_id", "recorded_at");

-- CreateIndex
CREATE INDEX "comment_parent_id_idx" ON "comment"("parent_id");

-- CreateIndex
CREATE UNIQUE INDEX "comment_territory_id_id_key" ON "comment"("territory_id", "id");

-- CreateIndex
CREATE INDEX "comment_mention_comment_id_idx" ON "comment_mention"("comment_id");

-- CreateIndex
CREATE INDEX "attachment_territory_id_action_id_recorded_at_idx" ON "attachment"("territory_id", "action_id", "recorded_at");

-- CreateIndex
CREATE UNIQUE INDEX "attachment_territory_id_id_key" ON "attachment"("territory_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "attachment_content_territory_id_attachment_id_key" ON "attachment_content"("territory_id", "attachment_id");

-- CreateIndex
CREATE INDEX "notification_user_id_created_at_idx" ON "notification"("user_id", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "notification_user_id_once_key_key" ON "notification"("user_id", "once_key");

-- CreateIndex
CREATE UNIQUE INDEX "reminder_campaign_territory_id_id_key" ON "reminder_campaign"("territory_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "calendar_feed_token_hash_key" ON "calendar_feed"("token_hash");

-- CreateIndex
CREATE INDEX "calendar_feed_user_id_idx" ON "calendar_feed"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "review_round_territory_id_id_key" ON "review_round"("territory_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "review_round_territory_id_number_key" ON "review_round"("territory_id", "number");

-- CreateIndex
CREATE INDEX "review_mark_territory_id_subject_id_seen_sequence_idx" ON "review_mark"("territory_id", "subject_id", "seen_sequence");

-- CreateIndex
CREATE INDEX "review_mark_territory_id_action_id_idx" ON "review_mark"("territory_id", "action_id");

-- CreateIndex
CREATE UNIQUE INDEX "approval_territory_id_id_key" ON "approval"("territory_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "status_declaration_territory_id_id_key" ON "status_declaration"("territory_id", "id");

-- AddForeignKey
ALTER TABLE "one_time_link" ADD CONSTRAINT "one_time_link_action_id_fkey" FOREIGN KEY ("action_id") REFERENCES "action"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "status_declaration" ADD CONSTRAINT "status_declaration_territory_id_meeting_id_fkey" FOREIGN KEY ("territory_id", "meeting_id") REFERENCES "copil_meeting"("territory_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "status_declaration" ADD CONSTRAINT "status_declaration_territory_id_confirms_id_fkey" FOREIGN KEY ("territory_id", "confirms_id") REFERENCES "status_declaration"("territory_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "status_declaration" ADD CONSTRAINT "status_declaration_territory_id_approval_id_fkey" FOREIGN KEY ("territory_id", "approval_id") REFERENCES "approval"("territory_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "copil_meeting" ADD CONSTRAINT "copil_meeting_territory_id_fkey" FOREIGN KEY ("territory_id") REFERENCES "territory"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "copil_meeting" ADD CONSTRAINT "copil_meeting_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision" ADD CONSTRAINT "decision_territory_id_meeting_id_fkey" FOREIGN KEY ("territory_id", "meeting_id") REFERENCES "copil_meeting"("territory_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision" ADD CONSTRAINT "decision_territory_id_action_id_fkey" FOREIGN KEY ("territory_id", "action_id") REFERENCES "action"("territory_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision" ADD CONSTRAINT "decision_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "point_draft" ADD CONSTRAINT "point_draft_territory_id_action_id_fkey" FOREIGN KEY ("territory_id", "action_id") REFERENCES "action"("territory_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "point_draft" ADD CONSTRAINT "point_draft_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "obstacle" ADD CONSTRAINT "obstacle_territory_id_action_id_fkey" FOREIGN KEY ("territory_id", "action_id") REFERENCES "action"("territory_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "obstacle" ADD CONSTRAINT "obstacle_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "obstacle_move" ADD CONSTRAINT "obstacle_move_territory_id_obstacle_id_fkey" FOREIGN KEY ("territory_id", "obstacle_id") REFERENCES "obstacle"("territory_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "obstacle_move" ADD CONSTRAINT "obstacle_move_territory_id_meeting_id_fkey" FOREIGN KEY ("territory_id", "meeting_id") REFERENCES "copil_meeting"("territory_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "obstacle_move" ADD CONSTRAINT "obstacle_move_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_territory_id_action_id_fkey" FOREIGN KEY ("territory_id", "action_id") REFERENCES "action"("territory_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_territory_id_milestone_id_fkey" FOREIGN KEY ("territory_id", "milestone_id") REFERENCES "milestone"("territory_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_territory_id_expense_id_fkey" FOREIGN KEY ("territory_id", "expense_id") REFERENCES "expense"("territory_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_territory_id_funding_line_id_fkey" FOREIGN KEY ("territory_id", "funding_line_id") REFERENCES "funding_line"("territory_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_territory_id_obstacle_id_fkey" FOREIGN KEY ("territory_id", "obstacle_id") REFERENCES "obstacle"("territory_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_territory_id_declaration_id_fkey" FOREIGN KEY ("territory_id", "declaration_id") REFERENCES "status_declaration"("territory_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_territory_id_decision_id_fkey" FOREIGN KEY ("territory_id", "decision_id") REFERENCES "decision"("territory_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_territory_id_parent_id_fkey" FOREIGN KEY ("territory_id", "parent_id") REFERENCES "comment"("territory_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_resolved_by_id_fkey" FOREIGN KEY ("resolved_by_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment_mention" ADD CONSTRAINT "comment_mention_territory_id_comment_id_fkey" FOREIGN KEY ("territory_id", "comment_id") REFERENCES "comment"("territory_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment_mention" ADD CONSTRAINT "comment_mention_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_territory_id_action_id_fkey" FOREIGN KEY ("territory_id", "action_id") REFERENCES "action"("territory_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_territory_id_milestone_id_fkey" FOREIGN KEY ("territory_id", "milestone_id") REFERENCES "milestone"("territory_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_territory_id_action_id_expense_id_fkey" FOREIGN KEY ("territory_id", "action_id", "expense_id") REFERENCES "expense"("territory_id", "action_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_territory_id_funding_line_id_fkey" FOREIGN KEY ("territory_id", "funding_line_id") REFERENCES "funding_line"("territory_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_territory_id_obstacle_id_fkey" FOREIGN KEY ("territory_id", "obstacle_id") REFERENCES "obstacle"("territory_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_withdrawn_by_id_fkey" FOREIGN KEY ("withdrawn_by_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attachment_content" ADD CONSTRAINT "attachment_content_territory_id_attachment_id_fkey" FOREIGN KEY ("territory_id", "attachment_id") REFERENCES "attachment"("territory_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notification" ADD CONSTRAINT "notification_territory_id_fkey" FOREIGN KEY ("territory_id") REFERENCES "territory"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notification" ADD CONSTRAINT "notification_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notification" ADD CONSTRAINT "notification_actor_id_fkey" FOREIGN KEY ("actor_id") REFERENCES "app_user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notification" ADD CONSTRAINT "notification_territory_id_action_id_fkey" FOREIGN KEY ("territory_id", "action_id") REFERENCES "action"("territory_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reminder_campaign" ADD CONSTRAINT "reminder_campaign_territory_id_fkey" FOREIGN KEY ("territory_id") REFERENCES "territory"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reminder_campaign" ADD CONSTRAINT "reminder_campaign_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "campaign_dispatch" ADD CONSTRAINT "campaign_dispatch_territory_id_campaign_id_fkey" FOREIGN KEY ("territory_id", "campaign_id") REFERENCES "reminder_campaign"("territory_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "calendar_feed" ADD CONSTRAINT "calendar_feed_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_round" ADD CONSTRAINT "review_round_territory_id_fkey" FOREIGN KEY ("territory_id") REFERENCES "territory"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_round" ADD CONSTRAINT "review_round_reviewer_id_fkey" FOREIGN KEY ("reviewer_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_mark" ADD CONSTRAINT "review_mark_territory_id_round_id_fkey" FOREIGN KEY ("territory_id", "round_id") REFERENCES "review_round"("territory_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_mark" ADD CONSTRAINT "review_mark_territory_id_action_id_fkey" FOREIGN KEY ("territory_id", "action_id") REFERENCES "action"("territory_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_mark" ADD CONSTRAINT "review_mark_territory_id_comment_id_fkey" FOREIGN KEY ("territory_id", "comment_id") REFERENCES "comment"("territory_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_mark" ADD CONSTRAINT "review_mark_reviewer_id_fkey" FOREIGN KEY ("reviewer_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "approval" ADD CONSTRAINT "approval_territory_id_fkey" FOREIGN KEY ("territory_id") REFERENCES "territory"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "approval" ADD CONSTRAINT "approval_territory_id_action_id_fkey" FOREIGN KEY ("territory_id", "action_id") REFERENCES "action"("territory_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "approval" ADD CONSTRAINT "approval_territory_id_amendment_id_fkey" FOREIGN KEY ("territory_id", "amendment_id") REFERENCES "amendment"("territory_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "approval" ADD CONSTRAINT "approval_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "approval" ADD CONSTRAINT "approval_decided_by_id_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
