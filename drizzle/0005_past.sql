CREATE INDEX "nudges_unsaid" ON "nudges" USING btree ("at") WHERE state = 'suppressed';--> statement-breakpoint
CREATE INDEX "slots_by_time" ON "slots" USING btree ("claimed_at");