ALTER TABLE "nudges" ALTER COLUMN "delivery_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "nudges" ADD COLUMN "state" text DEFAULT 'said' NOT NULL;--> statement-breakpoint
ALTER TABLE "nudges" ADD COLUMN "why" text;--> statement-breakpoint
ALTER TABLE "members" ADD COLUMN "intensity" text DEFAULT 'normal' NOT NULL;--> statement-breakpoint
ALTER TABLE "members" ADD COLUMN "quiet_from" time;--> statement-breakpoint
ALTER TABLE "members" ADD COLUMN "quiet_until" time;--> statement-breakpoint
ALTER TABLE "members" ADD COLUMN "status_emoji" text;--> statement-breakpoint
ALTER TABLE "members" ADD COLUMN "status_since" timestamptz;--> statement-breakpoint
ALTER TABLE "members" ADD COLUMN "status_answered_at" timestamptz;--> statement-breakpoint
ALTER TABLE "members" ADD COLUMN "deactivated_at" timestamptz;--> statement-breakpoint
INSERT INTO "schedules" ("workspace_id", "job", "subject", "next_at") SELECT "workspace_id", 'roster', "workspace_id", now() FROM "workspaces" ON CONFLICT DO NOTHING;