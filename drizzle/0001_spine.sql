CREATE TABLE "nudges" (
	"workspace_id" text NOT NULL,
	"id" bigint GENERATED ALWAYS AS IDENTITY (sequence name "nudges_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"user_id" text NOT NULL,
	"rule" text NOT NULL,
	"reason" text NOT NULL,
	"deal_id" bigint,
	"job" text NOT NULL,
	"occasion" text NOT NULL,
	"evidence" json NOT NULL,
	"delivery_id" bigint NOT NULL,
	"at" timestamptz NOT NULL,
	CONSTRAINT "nudges_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "threads" (
	"workspace_id" text NOT NULL,
	"team_id" bigint NOT NULL,
	"week" text NOT NULL,
	"parent_id" bigint NOT NULL,
	"opened_at" timestamptz NOT NULL,
	CONSTRAINT "threads_workspace_id_team_id_week_pk" PRIMARY KEY("workspace_id","team_id","week")
);
--> statement-breakpoint
CREATE TABLE "activities" (
	"workspace_id" text NOT NULL,
	"id" bigint GENERATED ALWAYS AS IDENTITY (sequence name "activities_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"change_id" bigint NOT NULL,
	"user_id" text NOT NULL,
	"deal_id" bigint,
	"kind" text NOT NULL,
	"section" text NOT NULL,
	"count" integer NOT NULL,
	"at" timestamptz NOT NULL,
	CONSTRAINT "activities_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "changes" (
	"workspace_id" text NOT NULL,
	"id" bigint GENERATED ALWAYS AS IDENTITY (sequence name "changes_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"by" text NOT NULL,
	"through" text NOT NULL,
	"note" text,
	"at" timestamptz NOT NULL,
	"recorded_at" timestamptz NOT NULL,
	"undone_by" bigint,
	CONSTRAINT "changes_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "deal_changes" (
	"workspace_id" text NOT NULL,
	"change_id" bigint NOT NULL,
	"deal_id" bigint NOT NULL,
	"field" text NOT NULL,
	"from" text,
	"to" text,
	CONSTRAINT "deal_changes_workspace_id_change_id_deal_id_field_pk" PRIMARY KEY("workspace_id","change_id","deal_id","field")
);
--> statement-breakpoint
CREATE TABLE "deals" (
	"workspace_id" text NOT NULL,
	"id" bigint GENERATED ALWAYS AS IDENTITY (sequence name "deals_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"name" text NOT NULL,
	"account" text,
	"owner_id" text NOT NULL,
	"stage" text NOT NULL,
	"status" text NOT NULL,
	"amount" bigint,
	"currency" text,
	"source" text,
	"next_step" text,
	"next_step_on" date,
	"buyer_promise" text,
	"buyer_promise_on" date,
	"close_on" date,
	"parked_until" date,
	"end_reason" text,
	"ended_on" date,
	"created_at" timestamptz NOT NULL,
	"version" integer NOT NULL,
	"search" text GENERATED ALWAYS AS (f_unaccent(name)) STORED,
	CONSTRAINT "deals_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "heard" (
	"workspace_id" text NOT NULL,
	"key" text NOT NULL,
	"at" timestamptz NOT NULL,
	CONSTRAINT "heard_workspace_id_key_pk" PRIMARY KEY("workspace_id","key")
);
--> statement-breakpoint
CREATE TABLE "members" (
	"workspace_id" text NOT NULL,
	"user_id" text NOT NULL,
	"name" text NOT NULL,
	"role" text NOT NULL,
	"zone" text NOT NULL,
	"country" text,
	"work_days" smallint[] NOT NULL,
	"digest_at" time NOT NULL,
	"dm_channel" text,
	"away_from" date,
	"away_until" date,
	"goals" jsonb NOT NULL,
	"created_at" timestamptz NOT NULL,
	CONSTRAINT "members_workspace_id_user_id_pk" PRIMARY KEY("workspace_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "sales_teams" (
	"workspace_id" text NOT NULL,
	"id" bigint GENERATED ALWAYS AS IDENTITY (sequence name "sales_teams_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"name" text NOT NULL,
	"channel_id" text NOT NULL,
	"zone" text NOT NULL,
	"country" text,
	"work_days" smallint[] NOT NULL,
	"private_only" boolean NOT NULL,
	"created_at" timestamptz NOT NULL,
	CONSTRAINT "sales_teams_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "team_members" (
	"workspace_id" text NOT NULL,
	"team_id" bigint NOT NULL,
	"user_id" text NOT NULL,
	"manages" boolean NOT NULL,
	CONSTRAINT "team_members_workspace_id_team_id_user_id_pk" PRIMARY KEY("workspace_id","team_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "workspaces" (
	"workspace_id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"currency" text NOT NULL,
	"country" text NOT NULL,
	"day_order" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "buckets" (
	"workspace_id" text NOT NULL,
	"method" text NOT NULL,
	"full_at" timestamptz NOT NULL,
	"held_until" timestamptz,
	CONSTRAINT "buckets_workspace_id_method_pk" PRIMARY KEY("workspace_id","method")
);
--> statement-breakpoint
CREATE TABLE "conversations" (
	"workspace_id" text NOT NULL,
	"channel_id" text NOT NULL,
	"next_at" timestamptz,
	"last_sent_at" timestamptz,
	"leased_until" timestamptz,
	"lease" text,
	"method" text NOT NULL,
	"closed_by" text,
	CONSTRAINT "conversations_workspace_id_channel_id_pk" PRIMARY KEY("workspace_id","channel_id")
);
--> statement-breakpoint
CREATE TABLE "deliveries" (
	"workspace_id" text NOT NULL,
	"id" bigint GENERATED ALWAYS AS IDENTITY (sequence name "deliveries_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"channel_id" text NOT NULL,
	"key" text,
	"body" json,
	"edits" bigint,
	"view" text,
	"args" json,
	"parent_id" bigint,
	"not_before" timestamptz NOT NULL,
	"expires_at" timestamptz NOT NULL,
	"retry_at" timestamptz,
	"repeatable" boolean NOT NULL,
	"plain" boolean NOT NULL,
	"cursor" text,
	"planned_at" timestamptz NOT NULL,
	"state" text NOT NULL,
	"reason" text,
	"attempts" bigint NOT NULL,
	"called_at" timestamptz,
	"sent_at" timestamptz,
	"ts" text,
	CONSTRAINT "deliveries_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "deliveries_said_once" UNIQUE("workspace_id","key")
);
--> statement-breakpoint
CREATE TABLE "schedules" (
	"workspace_id" text NOT NULL,
	"job" text NOT NULL,
	"subject" text NOT NULL,
	"next_at" timestamptz NOT NULL,
	CONSTRAINT "schedules_workspace_id_job_subject_pk" PRIMARY KEY("workspace_id","job","subject")
);
--> statement-breakpoint
CREATE TABLE "slots" (
	"workspace_id" text NOT NULL,
	"job" text NOT NULL,
	"subject" text NOT NULL,
	"occasion" text NOT NULL,
	"due_at" timestamptz NOT NULL,
	"claimed_at" timestamptz NOT NULL,
	"outcome" text NOT NULL,
	"reason" text,
	CONSTRAINT "slots_workspace_id_job_subject_occasion_pk" PRIMARY KEY("workspace_id","job","subject","occasion")
);
--> statement-breakpoint
ALTER TABLE "nudges" ADD CONSTRAINT "nudges_workspace_id_user_id_members_workspace_id_user_id_fk" FOREIGN KEY ("workspace_id","user_id") REFERENCES "public"."members"("workspace_id","user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "nudges" ADD CONSTRAINT "nudges_workspace_id_delivery_id_deliveries_workspace_id_id_fk" FOREIGN KEY ("workspace_id","delivery_id") REFERENCES "public"."deliveries"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "threads" ADD CONSTRAINT "threads_workspace_id_team_id_sales_teams_workspace_id_id_fk" FOREIGN KEY ("workspace_id","team_id") REFERENCES "public"."sales_teams"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "threads" ADD CONSTRAINT "threads_workspace_id_parent_id_deliveries_workspace_id_id_fk" FOREIGN KEY ("workspace_id","parent_id") REFERENCES "public"."deliveries"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "activities" ADD CONSTRAINT "activities_workspace_id_change_id_changes_workspace_id_id_fk" FOREIGN KEY ("workspace_id","change_id") REFERENCES "public"."changes"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "activities" ADD CONSTRAINT "activities_workspace_id_user_id_members_workspace_id_user_id_fk" FOREIGN KEY ("workspace_id","user_id") REFERENCES "public"."members"("workspace_id","user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "activities" ADD CONSTRAINT "activities_workspace_id_deal_id_deals_workspace_id_id_fk" FOREIGN KEY ("workspace_id","deal_id") REFERENCES "public"."deals"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "changes" ADD CONSTRAINT "changes_workspace_id_by_members_workspace_id_user_id_fk" FOREIGN KEY ("workspace_id","by") REFERENCES "public"."members"("workspace_id","user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "changes" ADD CONSTRAINT "changes_workspace_id_undone_by_changes_workspace_id_id_fk" FOREIGN KEY ("workspace_id","undone_by") REFERENCES "public"."changes"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deal_changes" ADD CONSTRAINT "deal_changes_workspace_id_change_id_changes_workspace_id_id_fk" FOREIGN KEY ("workspace_id","change_id") REFERENCES "public"."changes"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deal_changes" ADD CONSTRAINT "deal_changes_workspace_id_deal_id_deals_workspace_id_id_fk" FOREIGN KEY ("workspace_id","deal_id") REFERENCES "public"."deals"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deals" ADD CONSTRAINT "deals_workspace_id_owner_id_members_workspace_id_user_id_fk" FOREIGN KEY ("workspace_id","owner_id") REFERENCES "public"."members"("workspace_id","user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "members" ADD CONSTRAINT "members_workspace_id_workspaces_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("workspace_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sales_teams" ADD CONSTRAINT "sales_teams_workspace_id_workspaces_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("workspace_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "team_members" ADD CONSTRAINT "team_members_workspace_id_team_id_sales_teams_workspace_id_id_fk" FOREIGN KEY ("workspace_id","team_id") REFERENCES "public"."sales_teams"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "team_members" ADD CONSTRAINT "team_members_workspace_id_user_id_members_workspace_id_user_id_fk" FOREIGN KEY ("workspace_id","user_id") REFERENCES "public"."members"("workspace_id","user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "buckets" ADD CONSTRAINT "buckets_workspace_id_workspaces_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("workspace_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conversations" ADD CONSTRAINT "conversations_workspace_id_workspaces_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("workspace_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deliveries" ADD CONSTRAINT "deliveries_workspace_id_channel_id_conversations_workspace_id_channel_id_fk" FOREIGN KEY ("workspace_id","channel_id") REFERENCES "public"."conversations"("workspace_id","channel_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deliveries" ADD CONSTRAINT "deliveries_workspace_id_parent_id_deliveries_workspace_id_id_fk" FOREIGN KEY ("workspace_id","parent_id") REFERENCES "public"."deliveries"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deliveries" ADD CONSTRAINT "deliveries_workspace_id_edits_deliveries_workspace_id_id_fk" FOREIGN KEY ("workspace_id","edits") REFERENCES "public"."deliveries"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "schedules" ADD CONSTRAINT "schedules_workspace_id_workspaces_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("workspace_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "slots" ADD CONSTRAINT "slots_workspace_id_workspaces_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("workspace_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "nudges_by_person" ON "nudges" USING btree ("workspace_id","user_id","at");--> statement-breakpoint
CREATE INDEX "activities_by_person" ON "activities" USING btree ("workspace_id","user_id","at");--> statement-breakpoint
CREATE INDEX "activities_by_deal" ON "activities" USING btree ("workspace_id","deal_id","at");--> statement-breakpoint
CREATE INDEX "activities_by_change" ON "activities" USING btree ("workspace_id","change_id");--> statement-breakpoint
CREATE INDEX "changes_by_person" ON "changes" USING btree ("workspace_id","by","id");--> statement-breakpoint
CREATE INDEX "changes_by_time" ON "changes" USING btree ("workspace_id","at");--> statement-breakpoint
CREATE INDEX "deal_changes_by_deal" ON "deal_changes" USING btree ("workspace_id","deal_id","field");--> statement-breakpoint
CREATE INDEX "deals_by_owner" ON "deals" USING btree ("workspace_id","owner_id","status");--> statement-breakpoint
CREATE INDEX "deals_by_name" ON "deals" USING gin ("workspace_id","search" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "team_members_by_user" ON "team_members" USING btree ("workspace_id","user_id");--> statement-breakpoint
CREATE INDEX "conversations_due" ON "conversations" USING btree (coalesce(leased_until, next_at)) WHERE coalesce(leased_until, next_at) is not null;--> statement-breakpoint
CREATE INDEX "deliveries_waiting" ON "deliveries" USING btree ("workspace_id","channel_id","id") WHERE state in ('waiting', 'sending', 'doubtful');--> statement-breakpoint
CREATE INDEX "schedules_due" ON "schedules" USING btree ("next_at");