-- One standing claim per author, day and perimeter: one withdrawn by mistake, or mistyped, can be told again.
DROP INDEX "envelope_claim_territory_id_author_stated_on_perimeter_key";
CREATE UNIQUE INDEX "envelope_claim_standing" ON "envelope_claim"("territory_id", "author", "stated_on", "perimeter") WHERE "withdrawn_on" IS NULL;
