DROP INDEX "conversations_due";--> statement-breakpoint
DROP INDEX "schedules_due";--> statement-breakpoint
CREATE INDEX "conversations_due" ON "conversations" USING btree ("workspace_id","method",coalesce(leased_until, next_at)) WHERE coalesce(leased_until, next_at) is not null;--> statement-breakpoint
CREATE INDEX "schedules_due" ON "schedules" USING btree ("next_at","workspace_id");