-- CreateEnum
CREATE TYPE "MailDigest" AS ENUM ('IMMEDIATE', 'DAILY', 'WEEKLY', 'NONE');

-- CreateEnum
CREATE TYPE "LinkKind" AS ENUM ('INVITATION', 'SIGN_IN');

-- CreateEnum
CREATE TYPE "Visibility" AS ENUM ('PUBLIC', 'COPIL', 'FUNDERS', 'ACTION');

-- AlterTable
ALTER TABLE "app_user" ADD COLUMN     "anonymized_at" TIMESTAMPTZ(3),
ADD COLUMN     "mail_digest" "MailDigest" NOT NULL DEFAULT 'DAILY';

-- AlterTable
ALTER TABLE "session" ADD COLUMN     "oidc_id_token" TEXT,
ADD COLUMN     "oidc_provider" TEXT,
ADD COLUMN     "second_factor_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "membership" ADD COLUMN     "ends_on" DATE,
ADD COLUMN     "organization_id" UUID;

-- AlterTable
ALTER TABLE "one_time_link" ADD COLUMN     "browser_hash" TEXT,
ADD COLUMN     "kind" "LinkKind" NOT NULL DEFAULT 'INVITATION';

-- AlterTable
ALTER TABLE "action" ADD COLUMN     "amounts_visibility" "Visibility" NOT NULL DEFAULT 'COPIL',
ADD COLUMN     "texts_visibility" "Visibility" NOT NULL DEFAULT 'COPIL';

-- CreateTable
CREATE TABLE "oidc_identity" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "issuer" TEXT NOT NULL,
    "idp_id" TEXT NOT NULL DEFAULT '',
    "subject" TEXT NOT NULL,
    "email" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_used_at" TIMESTAMPTZ(3),

    CONSTRAINT "oidc_identity_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "second_factor" (
    "user_id" UUID NOT NULL,
    "secret_box" TEXT NOT NULL,
    "confirmed_at" TIMESTAMPTZ(3),
    "last_step" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "second_factor_pkey" PRIMARY KEY ("user_id")
);

-- CreateTable
CREATE TABLE "recovery_code" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "code_hash" TEXT NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "recovery_code_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "access_denial" (
    "id" UUID NOT NULL,
    "actor_id" UUID,
    "entry" TEXT NOT NULL,
    "target" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "times" INTEGER NOT NULL DEFAULT 1,
    "first_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "access_denial_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "outbox_mail" (
    "id" UUID NOT NULL,
    "user_id" UUID,
    "recipient" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "once_key" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sent_at" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "last_error" TEXT,

    CONSTRAINT "outbox_mail_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "oidc_identity_user_id_idx" ON "oidc_identity"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "oidc_identity_issuer_idp_id_subject_key" ON "oidc_identity"("issuer", "idp_id", "subject");

-- CreateIndex
CREATE UNIQUE INDEX "recovery_code_user_id_code_hash_key" ON "recovery_code"("user_id", "code_hash");

-- CreateIndex
CREATE INDEX "access_denial_last_at_idx" ON "access_denial"("last_at");

-- CreateIndex
CREATE UNIQUE INDEX "outbox_mail_once_key_key" ON "outbox_mail"("once_key");

-- CreateIndex
CREATE INDEX "outbox_mail_created_at_idx" ON "outbox_mail"("created_at");

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "oidc_identity" ADD CONSTRAINT "oidc_identity_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "second_factor" ADD CONSTRAINT "second_factor_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recovery_code" ADD CONSTRAINT "recovery_code_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "access_denial" ADD CONSTRAINT "access_denial_actor_id_fkey" FOREIGN KEY ("actor_id") REFERENCES "app_user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "outbox_mail" ADD CONSTRAINT "outbox_mail_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE membership ALTER ends_on TYPE business_date;
ALTER TABLE one_time_link ADD CONSTRAINT one_time_link_browser CHECK ((kind = 'SIGN_IN') = (browser_hash IS NOT NULL));
ALTER TABLE access_denial ADD CONSTRAINT access_denial_once UNIQUE NULLS NOT DISTINCT (actor_id, entry, target, day);
ALTER TABLE outbox_mail ADD CONSTRAINT outbox_mail_recipient CHECK (recipient ~ '^[^@\s"<>,;]+@[^@\s"<>,;]+$'),
  ADD CONSTRAINT outbox_mail_subject CHECK (subject !~ '[\r\n]');
