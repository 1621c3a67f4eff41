-- CreateEnum
CREATE TYPE "FundingKind" AS ENUM ('GRANT', 'LOAN', 'OWN_FUNDS', 'PRIVATE');

-- CreateEnum
CREATE TYPE "FundingStatus" AS ENUM ('PROSPECTIVE', 'REQUESTED', 'UNDER_REVIEW', 'GRANTED', 'REFUSED', 'CLOSED', 'CONTRACTED', 'SETTLED', 'LAPSED');

-- CreateEnum
CREATE TYPE "FundingStage" AS ENUM ('CLAIMED', 'RECEIVED');

-- CreateEnum
CREATE TYPE "FundingPaymentKind" AS ENUM ('ADVANCE', 'INSTALMENT', 'FINAL');

-- CreateEnum
CREATE TYPE "Nature" AS ENUM ('INVESTMENT', 'OPERATING');

-- AlterTable
ALTER TABLE "plan_line" ADD COLUMN     "operating_cents" BIGINT NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "forecast_revision" ADD COLUMN     "shift_months" SMALLINT;

-- AlterTable
ALTER TABLE "expense" ADD COLUMN     "nature" "Nature" NOT NULL DEFAULT 'INVESTMENT';

-- AlterTable
ALTER TABLE "envelope_claim" ADD COLUMN     "author_id" UUID,
ADD COLUMN     "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "withdrawn_on" DATE,
ADD COLUMN     "withdrawn_reason" TEXT;

-- AlterTable
ALTER TABLE "amendment" ADD COLUMN     "author_id" UUID,
ADD COLUMN     "decision" TEXT NOT NULL DEFAULT 'non renseignée',
ADD COLUMN     "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "sealed_at" TIMESTAMPTZ(3),
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- CreateTable
CREATE TABLE "forecast_month" (
    "territory_id" UUID NOT NULL,
    "revision_id" UUID NOT NULL,
    "month" DATE NOT NULL,
    "amount_cents" BIGINT NOT NULL,

    CONSTRAINT "forecast_month_pkey" PRIMARY KEY ("revision_id","month")
);

-- CreateTable
CREATE TABLE "funding_line" (
    "id" UUID NOT NULL,
    "territory_id" UUID NOT NULL,
    "action_id" UUID NOT NULL,
    "rank" INTEGER NOT NULL,
    "funder_id" UUID NOT NULL,
    "kind" "FundingKind" NOT NULL,
    "scheme" TEXT NOT NULL,
    "title" TEXT,
    "declared_on" DATE NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "author_id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "funding_line_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "funding_move" (
    "id" UUID NOT NULL,
    "territory_id" UUID NOT NULL,
    "action_id" UUID NOT NULL,
    "funding_line_id" UUID NOT NULL,
    "status" "FundingStatus" NOT NULL,
    "happened_on" DATE NOT NULL,
    "amount_cents" BIGINT,
    "eligible_base_cents" BIGINT,
    "rate_basis_points" INTEGER,
    "holder" TEXT,
    "file_number" TEXT,
    "start_by" DATE,
    "start_by_basis" TEXT,
    "complete_by" DATE,
    "complete_by_basis" TEXT,
    "advance_ceiling_percent" INTEGER,
    "instalment_ceiling_percent" INTEGER,
    "document" TEXT,
    "reason" TEXT,
    "retracts_id" UUID,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "author_id" UUID NOT NULL,
    "sequence" BIGSERIAL NOT NULL,

    CONSTRAINT "funding_move_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "funding_entry" (
    "id" UUID NOT NULL,
    "territory_id" UUID NOT NULL,
    "action_id" UUID NOT NULL,
    "funding_line_id" UUID NOT NULL,
    "stage" "FundingStage" NOT NULL,
    "kind" "FundingPaymentKind" NOT NULL,
    "happened_on" DATE NOT NULL,
    "amount_cents" BIGINT NOT NULL,
    "answers_id" UUID,
    "document" TEXT,
    "reason" TEXT,
    "reverses_id" UUID,
    "batch_id" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "author_id" UUID NOT NULL,
    "sequence" BIGSERIAL NOT NULL,

    CONSTRAINT "funding_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "amendment_date" (
    "territory_id" UUID NOT NULL,
    "amendment_id" UUID NOT NULL,
    "milestone_id" UUID NOT NULL,
    "date" DATE NOT NULL,

    CONSTRAINT "amendment_date_pkey" PRIMARY KEY ("amendment_id","milestone_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "funding_line_territory_id_id_key" ON "funding_line"("territory_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "funding_line_territory_id_action_id_id_key" ON "funding_line"("territory_id", "action_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "funding_line_action_id_rank_key" ON "funding_line"("action_id", "rank");

-- CreateIndex
CREATE UNIQUE INDEX "funding_move_retracts_id_key" ON "funding_move"("retracts_id");

-- CreateIndex
CREATE INDEX "funding_move_funding_line_id_happened_on_sequence_idx" ON "funding_move"("funding_line_id", "happened_on", "sequence");

-- CreateIndex
CREATE INDEX "funding_move_territory_id_action_id_idx" ON "funding_move"("territory_id", "action_id");

-- CreateIndex
CREATE UNIQUE INDEX "funding_move_territory_id_funding_line_id_id_key" ON "funding_move"("territory_id", "funding_line_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "funding_move_territory_id_funding_line_id_retracts_id_key" ON "funding_move"("territory_id", "funding_line_id", "retracts_id");

-- CreateIndex
CREATE UNIQUE INDEX "funding_entry_reverses_id_key" ON "funding_entry"("reverses_id");

-- CreateIndex
CREATE INDEX "funding_entry_funding_line_id_happened_on_sequence_idx" ON "funding_entry"("funding_line_id", "happened_on", "sequence");

-- CreateIndex
CREATE INDEX "funding_entry_batch_id_idx" ON "funding_entry"("batch_id");

-- CreateIndex
CREATE INDEX "funding_entry_territory_id_action_id_happened_on_stage_idx" ON "funding_entry"("territory_id", "action_id", "happened_on", "stage");

-- CreateIndex
CREATE UNIQUE INDEX "funding_entry_territory_id_funding_line_id_id_key" ON "funding_entry"("territory_id", "funding_line_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "funding_entry_territory_id_funding_line_id_reverses_id_key" ON "funding_entry"("territory_id", "funding_line_id", "reverses_id");

-- CreateIndex
CREATE UNIQUE INDEX "forecast_revision_territory_id_id_key" ON "forecast_revision"("territory_id", "id");

-- AddForeignKey
ALTER TABLE "forecast_month" ADD CONSTRAINT "forecast_month_territory_id_revision_id_fkey" FOREIGN KEY ("territory_id", "revision_id") REFERENCES "forecast_revision"("territory_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "funding_line" ADD CONSTRAINT "funding_line_territory_id_action_id_fkey" FOREIGN KEY ("territory_id", "action_id") REFERENCES "action"("territory_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "funding_line" ADD CONSTRAINT "funding_line_funder_id_fkey" FOREIGN KEY ("funder_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "funding_line" ADD CONSTRAINT "funding_line_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "funding_move" ADD CONSTRAINT "funding_move_territory_id_action_id_funding_line_id_fkey" FOREIGN KEY ("territory_id", "action_id", "funding_line_id") REFERENCES "funding_line"("territory_id", "action_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "funding_move" ADD CONSTRAINT "funding_move_territory_id_funding_line_id_retracts_id_fkey" FOREIGN KEY ("territory_id", "funding_line_id", "retracts_id") REFERENCES "funding_move"("territory_id", "funding_line_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "funding_move" ADD CONSTRAINT "funding_move_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "funding_entry" ADD CONSTRAINT "funding_entry_territory_id_action_id_funding_line_id_fkey" FOREIGN KEY ("territory_id", "action_id", "funding_line_id") REFERENCES "funding_line"("territory_id", "action_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "funding_entry" ADD CONSTRAINT "funding_entry_territory_id_funding_line_id_reverses_id_fkey" FOREIGN KEY ("territory_id", "funding_line_id", "reverses_id") REFERENCES "funding_entry"("territory_id", "funding_line_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "funding_entry" ADD CONSTRAINT "funding_entry_territory_id_funding_line_id_answers_id_fkey" FOREIGN KEY ("territory_id", "funding_line_id", "answers_id") REFERENCES "funding_entry"("territory_id", "funding_line_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "funding_entry" ADD CONSTRAINT "funding_entry_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "envelope_claim" ADD CONSTRAINT "envelope_claim_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "amendment" ADD CONSTRAINT "amendment_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "amendment_date" ADD CONSTRAINT "amendment_date_territory_id_amendment_id_fkey" FOREIGN KEY ("territory_id", "amendment_id") REFERENCES "amendment"("territory_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "amendment_date" ADD CONSTRAINT "amendment_date_territory_id_milestone_id_fkey" FOREIGN KEY ("territory_id", "milestone_id") REFERENCES "milestone"("territory_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- The default served the rows that were there.
ALTER TABLE "amendment" ALTER COLUMN "decision" DROP DEFAULT;
