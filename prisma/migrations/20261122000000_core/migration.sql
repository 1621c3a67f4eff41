-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('ADMIN', 'COPIL', 'PILOT', 'PREFECTURE', 'INDUSTRIALIST', 'OBSERVER');

-- CreateEnum
CREATE TYPE "Accounting" AS ENUM ('PUBLIC', 'COMPANY');

-- CreateEnum
CREATE TYPE "TaxBasis" AS ENUM ('HT', 'TTC');

-- CreateEnum
CREATE TYPE "ActionStatus" AS ENUM ('NOT_STARTED', 'ON_TRACK', 'WATCH', 'LATE', 'BLOCKED', 'DONE', 'ABANDONED');

-- CreateEnum
CREATE TYPE "MoveKind" AS ENUM ('BASELINE', 'POSTPONED', 'REACHED', 'UNREACHED', 'CANCELLED');

-- CreateEnum
CREATE TYPE "ReasonKind" AS ENUM ('SUPPLIER', 'PROCEDURE', 'FUNDING', 'TECHNICAL', 'OTHER');

-- CreateEnum
CREATE TYPE "Stage" AS ENUM ('COMMITTED', 'INVOICED', 'PAID');

-- CreateEnum
CREATE TYPE "EntryKind" AS ENUM ('RECORDED', 'IMPLIED', 'RAISE', 'DECREASE', 'REVERSAL');

-- CreateEnum
CREATE TYPE "Perimeter" AS ENUM ('TOTAL_INVESTMENT', 'PUBLIC_AID', 'OWN_FUNDS');

-- CreateTable
CREATE TABLE "app_user" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "password_hash" TEXT,
    "is_demo" BOOLEAN NOT NULL DEFAULT false,
    "suspended_at" TIMESTAMPTZ(3),
    "last_seen_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "app_user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),
    "user_agent" TEXT,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "membership" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "role" "Role" NOT NULL,
    "region_id" UUID,
    "territory_id" UUID,
    "action_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "membership_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "one_time_link" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "issued_by_id" UUID,
    "token_hash" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "one_time_link_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sign_in_throttle" (
    "key" TEXT NOT NULL,
    "failures" INTEGER NOT NULL DEFAULT 0,
    "window_end" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sign_in_throttle_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "action" (
    "id" UUID NOT NULL,
    "territory_id" UUID NOT NULL,
    "contract_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "short_title" TEXT NOT NULL,
    "aliases" TEXT[],
    "about" TEXT NOT NULL,
    "carrier_id" UUID NOT NULL,
    "project_owner_id" UUID,
    "place" TEXT,
    "area_m2" INTEGER,
    "accounting" "Accounting" NOT NULL,
    "tax_basis" "TaxBasis" NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "action_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "status_declaration" (
    "id" UUID NOT NULL,
    "territory_id" UUID NOT NULL,
    "action_id" UUID NOT NULL,
    "status" "ActionStatus" NOT NULL,
    "sentence" TEXT NOT NULL,
    "declared_on" DATE NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "author_id" UUID NOT NULL,

    CONSTRAINT "status_declaration_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "journal_entry" (
    "id" UUID NOT NULL,
    "territory_id" UUID NOT NULL,
    "action_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actor_id" UUID NOT NULL,
    "event" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "before" JSONB,
    "after" JSONB,
    "sequence" BIGSERIAL NOT NULL,

    CONSTRAINT "journal_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "idempotency_key" (
    "territory_id" UUID NOT NULL,
    "actor_id" UUID NOT NULL,
    "operation" TEXT NOT NULL,
    "key" UUID NOT NULL,
    "payload_hash" TEXT NOT NULL,
    "result" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "idempotency_key_pkey" PRIMARY KEY ("territory_id","actor_id","operation","key")
);

-- CreateTable
CREATE TABLE "budget_version" (
    "id" UUID NOT NULL,
    "territory_id" UUID NOT NULL,
    "action_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "effective_on" DATE NOT NULL,
    "amendment_id" UUID,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "budget_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan_line" (
    "territory_id" UUID NOT NULL,
    "budget_version_id" UUID NOT NULL,
    "month" DATE NOT NULL,
    "amount_cents" BIGINT NOT NULL,

    CONSTRAINT "plan_line_pkey" PRIMARY KEY ("budget_version_id","month")
);

-- CreateTable
CREATE TABLE "forecast_revision" (
    "id" UUID NOT NULL,
    "territory_id" UUID NOT NULL,
    "action_id" UUID NOT NULL,
    "amount_cents" BIGINT NOT NULL,
    "reason" TEXT NOT NULL,
    "declared_on" DATE NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "author_id" UUID NOT NULL,

    CONSTRAINT "forecast_revision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "milestone" (
    "id" UUID NOT NULL,
    "territory_id" UUID NOT NULL,
    "action_id" UUID NOT NULL,
    "rank" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "weight" INTEGER NOT NULL DEFAULT 1,
    "declared_on" DATE NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "milestone_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "milestone_move" (
    "id" UUID NOT NULL,
    "territory_id" UUID NOT NULL,
    "milestone_id" UUID NOT NULL,
    "kind" "MoveKind" NOT NULL,
    "from_date" DATE,
    "to_date" DATE,
    "reason_kind" "ReasonKind",
    "reason" TEXT,
    "declared_on" DATE NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "author_id" UUID NOT NULL,
    "amendment_id" UUID,
    "sequence" BIGSERIAL NOT NULL,

    CONSTRAINT "milestone_move_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "expense" (
    "id" UUID NOT NULL,
    "territory_id" UUID NOT NULL,
    "action_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "object" TEXT NOT NULL,
    "supplier" TEXT NOT NULL,
    "cost_item" TEXT,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "author_id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "expense_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "expense_entry" (
    "id" UUID NOT NULL,
    "territory_id" UUID NOT NULL,
    "action_id" UUID NOT NULL,
    "expense_id" UUID NOT NULL,
    "stage" "Stage" NOT NULL,
    "kind" "EntryKind" NOT NULL,
    "business_date" DATE NOT NULL,
    "amount_cents" BIGINT NOT NULL,
    "label" TEXT,
    "document" TEXT,
    "reason" TEXT,
    "reverses_id" UUID,
    "settles_id" UUID,
    "batch_id" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "author_id" UUID NOT NULL,
    "sequence" BIGSERIAL NOT NULL,

    CONSTRAINT "expense_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "region" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "region_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "territory" (
    "id" UUID NOT NULL,
    "region_id" UUID NOT NULL,
    "phase" SMALLINT NOT NULL,
    "code" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "short_name" TEXT NOT NULL,
    "situation_date" DATE,
    "is_demo" BOOLEAN NOT NULL DEFAULT false,
    "industrial_jobs" INTEGER,
    "last_expense" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "territory_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "contract" (
    "id" UUID NOT NULL,
    "territory_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "signed_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,
    "elected_pilot_name" TEXT,
    "elected_pilot_office" TEXT,
    "industrial_pilot_name" TEXT,
    "industrial_pilot_office" TEXT,
    "plan_locked_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "contract_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "envelope_claim" (
    "id" UUID NOT NULL,
    "territory_id" UUID NOT NULL,
    "contract_id" UUID NOT NULL,
    "amount_cents" BIGINT NOT NULL,
    "author" TEXT NOT NULL,
    "short_author" TEXT NOT NULL,
    "wording" TEXT NOT NULL,
    "stated_on" DATE NOT NULL,
    "document" TEXT NOT NULL,
    "perimeter" "Perimeter" NOT NULL,

    CONSTRAINT "envelope_claim_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "amendment" (
    "id" UUID NOT NULL,
    "territory_id" UUID NOT NULL,
    "contract_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "signed_on" DATE NOT NULL,
    "object" TEXT NOT NULL,

    CONSTRAINT "amendment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "organization" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,

    CONSTRAINT "organization_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "app_user_email_key" ON "app_user"("email");

-- CreateIndex
CREATE INDEX "session_user_id_idx" ON "session"("user_id");

-- CreateIndex
CREATE INDEX "membership_user_id_idx" ON "membership"("user_id");

-- CreateIndex
CREATE INDEX "membership_territory_id_idx" ON "membership"("territory_id");

-- CreateIndex
CREATE UNIQUE INDEX "one_time_link_token_hash_key" ON "one_time_link"("token_hash");

-- CreateIndex
CREATE INDEX "one_time_link_user_id_idx" ON "one_time_link"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "action_territory_id_id_key" ON "action"("territory_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "action_territory_id_number_key" ON "action"("territory_id", "number");

-- CreateIndex
CREATE INDEX "status_declaration_territory_id_action_id_declared_on_recor_idx" ON "status_declaration"("territory_id", "action_id", "declared_on", "recorded_at");

-- CreateIndex
CREATE INDEX "journal_entry_territory_id_sequence_idx" ON "journal_entry"("territory_id", "sequence");

-- CreateIndex
CREATE INDEX "journal_entry_territory_id_action_id_sequence_idx" ON "journal_entry"("territory_id", "action_id", "sequence");

-- CreateIndex
CREATE INDEX "budget_version_territory_id_action_id_effective_on_idx" ON "budget_version"("territory_id", "action_id", "effective_on");

-- CreateIndex
CREATE UNIQUE INDEX "budget_version_territory_id_id_key" ON "budget_version"("territory_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "budget_version_action_id_number_key" ON "budget_version"("action_id", "number");

-- CreateIndex
CREATE INDEX "forecast_revision_territory_id_action_id_declared_on_record_idx" ON "forecast_revision"("territory_id", "action_id", "declared_on", "recorded_at");

-- CreateIndex
CREATE INDEX "milestone_territory_id_action_id_idx" ON "milestone"("territory_id", "action_id");

-- CreateIndex
CREATE UNIQUE INDEX "milestone_territory_id_id_key" ON "milestone"("territory_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "milestone_action_id_rank_key" ON "milestone"("action_id", "rank");

-- CreateIndex
CREATE INDEX "milestone_move_milestone_id_declared_on_sequence_idx" ON "milestone_move"("milestone_id", "declared_on", "sequence");

-- CreateIndex
CREATE UNIQUE INDEX "expense_territory_id_id_key" ON "expense"("territory_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "expense_territory_id_action_id_id_key" ON "expense"("territory_id", "action_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "expense_territory_id_number_key" ON "expense"("territory_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "expense_entry_reverses_id_key" ON "expense_entry"("reverses_id");

-- CreateIndex
CREATE INDEX "expense_entry_expense_id_sequence_idx" ON "expense_entry"("expense_id", "sequence");

-- CreateIndex
CREATE INDEX "expense_entry_batch_id_idx" ON "expense_entry"("batch_id");

-- CreateIndex
CREATE UNIQUE INDEX "expense_entry_territory_id_expense_id_id_key" ON "expense_entry"("territory_id", "expense_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "expense_entry_territory_id_expense_id_reverses_id_key" ON "expense_entry"("territory_id", "expense_id", "reverses_id");

-- CreateIndex
CREATE UNIQUE INDEX "region_code_key" ON "region"("code");

-- CreateIndex
CREATE UNIQUE INDEX "region_slug_key" ON "region"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "territory_slug_key" ON "territory"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "territory_phase_code_key" ON "territory"("phase", "code");

-- CreateIndex
CREATE UNIQUE INDEX "contract_territory_id_key" ON "contract"("territory_id");

-- CreateIndex
CREATE UNIQUE INDEX "contract_territory_id_id_key" ON "contract"("territory_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "envelope_claim_territory_id_author_stated_on_perimeter_key" ON "envelope_claim"("territory_id", "author", "stated_on", "perimeter");

-- CreateIndex
CREATE UNIQUE INDEX "amendment_territory_id_id_key" ON "amendment"("territory_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "amendment_contract_id_number_key" ON "amendment"("contract_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "organization_name_key" ON "organization"("name");

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_region_id_fkey" FOREIGN KEY ("region_id") REFERENCES "region"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_territory_id_fkey" FOREIGN KEY ("territory_id") REFERENCES "territory"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_territory_id_action_id_fkey" FOREIGN KEY ("territory_id", "action_id") REFERENCES "action"("territory_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "one_time_link" ADD CONSTRAINT "one_time_link_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "one_time_link" ADD CONSTRAINT "one_time_link_issued_by_id_fkey" FOREIGN KEY ("issued_by_id") REFERENCES "app_user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "action" ADD CONSTRAINT "action_territory_id_fkey" FOREIGN KEY ("territory_id") REFERENCES "territory"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "action" ADD CONSTRAINT "action_territory_id_contract_id_fkey" FOREIGN KEY ("territory_id", "contract_id") REFERENCES "contract"("territory_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "action" ADD CONSTRAINT "action_carrier_id_fkey" FOREIGN KEY ("carrier_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "action" ADD CONSTRAINT "action_project_owner_id_fkey" FOREIGN KEY ("project_owner_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "status_declaration" ADD CONSTRAINT "status_declaration_territory_id_action_id_fkey" FOREIGN KEY ("territory_id", "action_id") REFERENCES "action"("territory_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "status_declaration" ADD CONSTRAINT "status_declaration_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "journal_entry" ADD CONSTRAINT "journal_entry_territory_id_fkey" FOREIGN KEY ("territory_id") REFERENCES "territory"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "journal_entry" ADD CONSTRAINT "journal_entry_actor_id_fkey" FOREIGN KEY ("actor_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "idempotency_key" ADD CONSTRAINT "idempotency_key_actor_id_fkey" FOREIGN KEY ("actor_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "budget_version" ADD CONSTRAINT "budget_version_territory_id_fkey" FOREIGN KEY ("territory_id") REFERENCES "territory"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "budget_version" ADD CONSTRAINT "budget_version_territory_id_action_id_fkey" FOREIGN KEY ("territory_id", "action_id") REFERENCES "action"("territory_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "budget_version" ADD CONSTRAINT "budget_version_territory_id_amendment_id_fkey" FOREIGN KEY ("territory_id", "amendment_id") REFERENCES "amendment"("territory_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_line" ADD CONSTRAINT "plan_line_territory_id_budget_version_id_fkey" FOREIGN KEY ("territory_id", "budget_version_id") REFERENCES "budget_version"("territory_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "forecast_revision" ADD CONSTRAINT "forecast_revision_territory_id_action_id_fkey" FOREIGN KEY ("territory_id", "action_id") REFERENCES "action"("territory_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "forecast_revision" ADD CONSTRAINT "forecast_revision_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "milestone" ADD CONSTRAINT "milestone_territory_id_action_id_fkey" FOREIGN KEY ("territory_id", "action_id") REFERENCES "action"("territory_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "milestone_move" ADD CONSTRAINT "milestone_move_territory_id_milestone_id_fkey" FOREIGN KEY ("territory_id", "milestone_id") REFERENCES "milestone"("territory_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "milestone_move" ADD CONSTRAINT "milestone_move_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "milestone_move" ADD CONSTRAINT "milestone_move_territory_id_amendment_id_fkey" FOREIGN KEY ("territory_id", "amendment_id") REFERENCES "amendment"("territory_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "expense" ADD CONSTRAINT "expense_territory_id_fkey" FOREIGN KEY ("territory_id") REFERENCES "territory"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "expense" ADD CONSTRAINT "expense_territory_id_action_id_fkey" FOREIGN KEY ("territory_id", "action_id") REFERENCES "action"("territory_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "expense" ADD CONSTRAINT "expense_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "expense_entry" ADD CONSTRAINT "expense_entry_territory_id_action_id_expense_id_fkey" FOREIGN KEY ("territory_id", "action_id", "expense_id") REFERENCES "expense"("territory_id", "action_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "expense_entry" ADD CONSTRAINT "expense_entry_territory_id_expense_id_reverses_id_fkey" FOREIGN KEY ("territory_id", "expense_id", "reverses_id") REFERENCES "expense_entry"("territory_id", "expense_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "expense_entry" ADD CONSTRAINT "expense_entry_territory_id_expense_id_settles_id_fkey" FOREIGN KEY ("territory_id", "expense_id", "settles_id") REFERENCES "expense_entry"("territory_id", "expense_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "expense_entry" ADD CONSTRAINT "expense_entry_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "territory" ADD CONSTRAINT "territory_region_id_fkey" FOREIGN KEY ("region_id") REFERENCES "region"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contract" ADD CONSTRAINT "contract_territory_id_fkey" FOREIGN KEY ("territory_id") REFERENCES "territory"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "envelope_claim" ADD CONSTRAINT "envelope_claim_territory_id_fkey" FOREIGN KEY ("territory_id") REFERENCES "territory"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "envelope_claim" ADD CONSTRAINT "envelope_claim_territory_id_contract_id_fkey" FOREIGN KEY ("territory_id", "contract_id") REFERENCES "contract"("territory_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "amendment" ADD CONSTRAINT "amendment_territory_id_fkey" FOREIGN KEY ("territory_id") REFERENCES "territory"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "amendment" ADD CONSTRAINT "amendment_territory_id_contract_id_fkey" FOREIGN KEY ("territory_id", "contract_id") REFERENCES "contract"("territory_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
