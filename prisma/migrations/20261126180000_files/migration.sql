-- CreateEnum
CREATE TYPE "ImportKind" AS ENUM ('EXPENSES', 'MILESTONES', 'PLAN', 'FUNDING');

-- CreateEnum
CREATE TYPE "ImportState" AS ENUM ('READING', 'UNREADABLE', 'COLUMNS', 'CHECKING', 'CHECKED', 'IMPORTING', 'IMPORTED', 'UNDOING', 'UNDONE', 'ABANDONED');

-- CreateEnum
CREATE TYPE "ImportRowState" AS ENUM ('READY', 'CHANGED', 'UNCHANGED', 'DUPLICATE', 'INVALID', 'IGNORED', 'IMPORTED');

-- AlterTable
ALTER TABLE "territory" ADD COLUMN     "published_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "organization" ADD COLUMN     "siret" TEXT;

-- CreateTable
CREATE TABLE "api_token" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "ending" TEXT NOT NULL,
    "scopes" TEXT[],
    "only_territory_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "last_used_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "api_token_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "import_batch" (
    "id" UUID NOT NULL,
    "territory_id" UUID NOT NULL,
    "kind" "ImportKind" NOT NULL,
    "amendment_id" UUID,
    "workbook_id" UUID,
    "file_name" TEXT NOT NULL,
    "byte_size" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "state" "ImportState" NOT NULL DEFAULT 'READING',
    "failure" TEXT,
    "layout" JSONB,
    "sheet" TEXT,
    "mapping" JSONB,
    "row_count" INTEGER NOT NULL DEFAULT 0,
    "progress" INTEGER NOT NULL DEFAULT 0,
    "summary" JSONB,
    "author_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "imported_at" TIMESTAMPTZ(3),
    "undone_at" TIMESTAMPTZ(3),
    "undone_by_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "import_batch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "import_file" (
    "import_id" UUID NOT NULL,
    "territory_id" UUID NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "import_file_pkey" PRIMARY KEY ("import_id")
);

-- CreateTable
CREATE TABLE "import_row" (
    "import_id" UUID NOT NULL,
    "line" INTEGER NOT NULL,
    "territory_id" UUID NOT NULL,
    "cells" JSONB NOT NULL,
    "fixes" JSONB,
    "values" JSONB,
    "state" "ImportRowState" NOT NULL DEFAULT 'READY',
    "problems" JSONB,
    "comparison" JSONB,
    "key" TEXT,
    "subject_id" UUID,
    "applied" JSONB,

    CONSTRAINT "import_row_pkey" PRIMARY KEY ("import_id","line")
);

-- CreateTable
CREATE TABLE "import_mapping" (
    "territory_id" UUID NOT NULL,
    "kind" "ImportKind" NOT NULL,
    "header" TEXT NOT NULL,
    "field" TEXT NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "import_mapping_pkey" PRIMARY KEY ("territory_id","kind","header")
);

-- CreateTable
CREATE TABLE "workbook_issue" (
    "id" UUID NOT NULL,
    "territory_id" UUID NOT NULL,
    "owner_id" UUID NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "snapshot" JSONB NOT NULL,

    CONSTRAINT "workbook_issue_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "api_token_hash_key" ON "api_token"("hash");

-- CreateIndex
CREATE INDEX "api_token_user_id_idx" ON "api_token"("user_id");

-- CreateIndex
CREATE INDEX "import_batch_territory_id_created_at_idx" ON "import_batch"("territory_id", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "import_batch_territory_id_id_key" ON "import_batch"("territory_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "import_file_territory_id_import_id_key" ON "import_file"("territory_id", "import_id");

-- CreateIndex
CREATE INDEX "import_row_import_id_state_line_idx" ON "import_row"("import_id", "state", "line");

-- CreateIndex
CREATE UNIQUE INDEX "workbook_issue_territory_id_id_key" ON "workbook_issue"("territory_id", "id");

-- AddForeignKey
ALTER TABLE "api_token" ADD CONSTRAINT "api_token_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "api_token" ADD CONSTRAINT "api_token_only_territory_id_fkey" FOREIGN KEY ("only_territory_id") REFERENCES "territory"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_batch" ADD CONSTRAINT "import_batch_territory_id_fkey" FOREIGN KEY ("territory_id") REFERENCES "territory"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_batch" ADD CONSTRAINT "import_batch_territory_id_amendment_id_fkey" FOREIGN KEY ("territory_id", "amendment_id") REFERENCES "amendment"("territory_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_batch" ADD CONSTRAINT "import_batch_territory_id_workbook_id_fkey" FOREIGN KEY ("territory_id", "workbook_id") REFERENCES "workbook_issue"("territory_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_batch" ADD CONSTRAINT "import_batch_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_batch" ADD CONSTRAINT "import_batch_undone_by_id_fkey" FOREIGN KEY ("undone_by_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_file" ADD CONSTRAINT "import_file_territory_id_import_id_fkey" FOREIGN KEY ("territory_id", "import_id") REFERENCES "import_batch"("territory_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_row" ADD CONSTRAINT "import_row_territory_id_import_id_fkey" FOREIGN KEY ("territory_id", "import_id") REFERENCES "import_batch"("territory_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_mapping" ADD CONSTRAINT "import_mapping_territory_id_fkey" FOREIGN KEY ("territory_id") REFERENCES "territory"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "workbook_issue" ADD CONSTRAINT "workbook_issue_territory_id_fkey" FOREIGN KEY ("territory_id") REFERENCES "territory"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "workbook_issue" ADD CONSTRAINT "workbook_issue_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
