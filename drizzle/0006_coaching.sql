CREATE TABLE "commitment_changes" (
	"workspace_id" text NOT NULL,
	"change_id" bigint NOT NULL,
	"commitment_id" bigint NOT NULL,
	"field" text NOT NULL,
	"from" text,
	"to" text,
	CONSTRAINT "commitment_changes_workspace_id_change_id_commitment_id_field_pk" PRIMARY KEY("workspace_id","change_id","commitment_id","field")
);
--> statement-breakpoint
CREATE TABLE "commitments" (
	"workspace_id" text NOT NULL,
	"id" bigint GENERATED ALWAYS AS IDENTITY (sequence name "commitments_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"change_id" bigint NOT NULL,
	"user_id" text NOT NULL,
	"text" text NOT NULL,
	"due_on" date NOT NULL,
	"state" text NOT NULL,
	"counted" jsonb,
	"deal_id" bigint,
	"made_at" timestamptz NOT NULL,
	"settled_at" timestamptz,
	"moved_from" date,
	CONSTRAINT "commitments_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "focuses" (
	"workspace_id" text NOT NULL,
	"id" bigint GENERATED ALWAYS AS IDENTITY (sequence name "focuses_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"change_id" bigint NOT NULL,
	"user_id" text NOT NULL,
	"on" json NOT NULL,
	"from" date NOT NULL,
	"until" date NOT NULL,
	"started_with" double precision,
	"aims_at" double precision,
	"ended_at" timestamptz,
	CONSTRAINT "focuses_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "item_answers" (
	"workspace_id" text NOT NULL,
	"channel_id" text NOT NULL,
	"ts" text NOT NULL,
	"item" text NOT NULL,
	"change_id" bigint,
	"says" text NOT NULL,
	"at" timestamptz NOT NULL,
	CONSTRAINT "item_answers_workspace_id_channel_id_ts_item_pk" PRIMARY KEY("workspace_id","channel_id","ts","item")
);
--> statement-breakpoint
CREATE TABLE "snoozes" (
	"workspace_id" text NOT NULL,
	"id" bigint GENERATED ALWAYS AS IDENTITY (sequence name "snoozes_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"change_id" bigint NOT NULL,
	"user_id" text NOT NULL,
	"rule" text NOT NULL,
	"deal_id" bigint,
	"as" text NOT NULL,
	"until" date NOT NULL,
	"at" timestamptz NOT NULL,
	CONSTRAINT "snoozes_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "figures" (
	"workspace_id" text NOT NULL,
	"of" text NOT NULL,
	"subject" text NOT NULL,
	"body" json NOT NULL,
	"at" timestamptz NOT NULL,
	CONSTRAINT "figures_workspace_id_of_subject_pk" PRIMARY KEY("workspace_id","of","subject")
);
--> statement-breakpoint
CREATE TABLE "model_use" (
	"workspace_id" text NOT NULL,
	"day" date NOT NULL,
	"tokens" integer NOT NULL,
	CONSTRAINT "model_use_workspace_id_day_pk" PRIMARY KEY("workspace_id","day")
);
--> statement-breakpoint
CREATE TABLE "plays" (
	"workspace_id" text NOT NULL,
	"id" bigint GENERATED ALWAYS AS IDENTITY (sequence name "plays_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"change_id" bigint NOT NULL,
	"scenario" text NOT NULL,
	"owner_id" text,
	"team_id" bigint,
	"text" text NOT NULL,
	"taken_from" bigint,
	"at" timestamptz NOT NULL,
	"retired_at" timestamptz,
	CONSTRAINT "plays_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "practices" (
	"workspace_id" text NOT NULL,
	"id" bigint GENERATED ALWAYS AS IDENTITY (sequence name "practices_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"user_id" text NOT NULL,
	"scenario" text NOT NULL,
	"play_id" bigint,
	"said" jsonb NOT NULL,
	"missed" text[],
	"marks" integer,
	"channel_id" text,
	"ts" text,
	"at" timestamptz NOT NULL,
	"ended_at" timestamptz,
	CONSTRAINT "practices_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "runs" (
	"workspace_id" text NOT NULL,
	"id" bigint GENERATED ALWAYS AS IDENTITY (sequence name "runs_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"change_id" bigint NOT NULL,
	"user_id" text NOT NULL,
	"deal_id" bigint,
	"scenario" text NOT NULL,
	"play_id" bigint,
	"asked" boolean NOT NULL,
	"done" boolean,
	"answered_at" timestamptz,
	"at" timestamptz NOT NULL,
	CONSTRAINT "runs_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "scenarios" (
	"workspace_id" text NOT NULL,
	"id" bigint GENERATED ALWAYS AS IDENTITY (sequence name "scenarios_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"name" text NOT NULL,
	"words" text NOT NULL,
	"added_by" text NOT NULL,
	"added_at" timestamptz NOT NULL,
	"removed_at" timestamptz,
	CONSTRAINT "scenarios_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "team_prompts" (
	"workspace_id" text NOT NULL,
	"team_id" bigint NOT NULL,
	"week" text NOT NULL,
	"scenario" text NOT NULL,
	"parent_id" bigint NOT NULL,
	"at" timestamptz NOT NULL,
	CONSTRAINT "team_prompts_workspace_id_team_id_week_pk" PRIMARY KEY("workspace_id","team_id","week")
);
--> statement-breakpoint
ALTER TABLE "activities" ADD COLUMN "angle" text;--> statement-breakpoint
ALTER TABLE "deals" ADD COLUMN "wants" text;--> statement-breakpoint
ALTER TABLE "deals" ADD COLUMN "decides" text;--> statement-breakpoint
ALTER TABLE "deals" ADD COLUMN "buys" text;--> statement-breakpoint
ALTER TABLE "deals" ADD COLUMN "offer" text;--> statement-breakpoint
ALTER TABLE "members" ADD COLUMN "shares" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "members" ADD COLUMN "mentors" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "workspaces" ADD COLUMN "coaching" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "commitment_changes" ADD CONSTRAINT "commitment_changes_workspace_id_change_id_changes_workspace_id_id_fk" FOREIGN KEY ("workspace_id","change_id") REFERENCES "public"."changes"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitment_changes" ADD CONSTRAINT "commitment_changes_workspace_id_commitment_id_commitments_workspace_id_id_fk" FOREIGN KEY ("workspace_id","commitment_id") REFERENCES "public"."commitments"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitments" ADD CONSTRAINT "commitments_workspace_id_change_id_changes_workspace_id_id_fk" FOREIGN KEY ("workspace_id","change_id") REFERENCES "public"."changes"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitments" ADD CONSTRAINT "commitments_workspace_id_user_id_members_workspace_id_user_id_fk" FOREIGN KEY ("workspace_id","user_id") REFERENCES "public"."members"("workspace_id","user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitments" ADD CONSTRAINT "commitments_workspace_id_deal_id_deals_workspace_id_id_fk" FOREIGN KEY ("workspace_id","deal_id") REFERENCES "public"."deals"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "focuses" ADD CONSTRAINT "focuses_workspace_id_change_id_changes_workspace_id_id_fk" FOREIGN KEY ("workspace_id","change_id") REFERENCES "public"."changes"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "focuses" ADD CONSTRAINT "focuses_workspace_id_user_id_members_workspace_id_user_id_fk" FOREIGN KEY ("workspace_id","user_id") REFERENCES "public"."members"("workspace_id","user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "item_answers" ADD CONSTRAINT "item_answers_workspace_id_change_id_changes_workspace_id_id_fk" FOREIGN KEY ("workspace_id","change_id") REFERENCES "public"."changes"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "snoozes" ADD CONSTRAINT "snoozes_workspace_id_change_id_changes_workspace_id_id_fk" FOREIGN KEY ("workspace_id","change_id") REFERENCES "public"."changes"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "snoozes" ADD CONSTRAINT "snoozes_workspace_id_user_id_members_workspace_id_user_id_fk" FOREIGN KEY ("workspace_id","user_id") REFERENCES "public"."members"("workspace_id","user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "snoozes" ADD CONSTRAINT "snoozes_workspace_id_deal_id_deals_workspace_id_id_fk" FOREIGN KEY ("workspace_id","deal_id") REFERENCES "public"."deals"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "figures" ADD CONSTRAINT "figures_workspace_id_workspaces_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("workspace_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "model_use" ADD CONSTRAINT "model_use_workspace_id_workspaces_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("workspace_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plays" ADD CONSTRAINT "plays_workspace_id_change_id_changes_workspace_id_id_fk" FOREIGN KEY ("workspace_id","change_id") REFERENCES "public"."changes"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plays" ADD CONSTRAINT "plays_workspace_id_owner_id_members_workspace_id_user_id_fk" FOREIGN KEY ("workspace_id","owner_id") REFERENCES "public"."members"("workspace_id","user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plays" ADD CONSTRAINT "plays_workspace_id_team_id_sales_teams_workspace_id_id_fk" FOREIGN KEY ("workspace_id","team_id") REFERENCES "public"."sales_teams"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "practices" ADD CONSTRAINT "practices_workspace_id_user_id_members_workspace_id_user_id_fk" FOREIGN KEY ("workspace_id","user_id") REFERENCES "public"."members"("workspace_id","user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "runs" ADD CONSTRAINT "runs_workspace_id_change_id_changes_workspace_id_id_fk" FOREIGN KEY ("workspace_id","change_id") REFERENCES "public"."changes"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "runs" ADD CONSTRAINT "runs_workspace_id_user_id_members_workspace_id_user_id_fk" FOREIGN KEY ("workspace_id","user_id") REFERENCES "public"."members"("workspace_id","user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "runs" ADD CONSTRAINT "runs_workspace_id_deal_id_deals_workspace_id_id_fk" FOREIGN KEY ("workspace_id","deal_id") REFERENCES "public"."deals"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "runs" ADD CONSTRAINT "runs_workspace_id_play_id_plays_workspace_id_id_fk" FOREIGN KEY ("workspace_id","play_id") REFERENCES "public"."plays"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scenarios" ADD CONSTRAINT "scenarios_workspace_id_workspaces_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("workspace_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scenarios" ADD CONSTRAINT "scenarios_workspace_id_added_by_members_workspace_id_user_id_fk" FOREIGN KEY ("workspace_id","added_by") REFERENCES "public"."members"("workspace_id","user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "team_prompts" ADD CONSTRAINT "team_prompts_workspace_id_team_id_sales_teams_workspace_id_id_fk" FOREIGN KEY ("workspace_id","team_id") REFERENCES "public"."sales_teams"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "team_prompts" ADD CONSTRAINT "team_prompts_workspace_id_parent_id_deliveries_workspace_id_id_fk" FOREIGN KEY ("workspace_id","parent_id") REFERENCES "public"."deliveries"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "commitments_by_person" ON "commitments" USING btree ("workspace_id","user_id","settled_at");--> statement-breakpoint
CREATE INDEX "commitments_by_change" ON "commitments" USING btree ("workspace_id","change_id");--> statement-breakpoint
CREATE INDEX "focuses_by_person" ON "focuses" USING btree ("workspace_id","user_id","id");--> statement-breakpoint
CREATE INDEX "focuses_by_change" ON "focuses" USING btree ("workspace_id","change_id");--> statement-breakpoint
CREATE INDEX "item_answers_by_time" ON "item_answers" USING btree ("at");--> statement-breakpoint
CREATE INDEX "item_answers_by_change" ON "item_answers" USING btree ("workspace_id","change_id") WHERE change_id is not null;--> statement-breakpoint
CREATE INDEX "snoozes_by_person" ON "snoozes" USING btree ("workspace_id","user_id","until");--> statement-breakpoint
CREATE INDEX "snoozes_by_change" ON "snoozes" USING btree ("workspace_id","change_id");--> statement-breakpoint
CREATE UNIQUE INDEX "plays_own" ON "plays" USING btree ("workspace_id","owner_id","scenario") WHERE retired_at is null and owner_id is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "plays_team" ON "plays" USING btree ("workspace_id","team_id","scenario") WHERE retired_at is null and team_id is not null;--> statement-breakpoint
CREATE INDEX "plays_by_change" ON "plays" USING btree ("workspace_id","change_id");--> statement-breakpoint
CREATE INDEX "practices_by_person" ON "practices" USING btree ("workspace_id","user_id","at");--> statement-breakpoint
CREATE INDEX "practices_by_thread" ON "practices" USING btree ("workspace_id","channel_id","ts");--> statement-breakpoint
CREATE INDEX "runs_by_person" ON "runs" USING btree ("workspace_id","user_id","at");--> statement-breakpoint
CREATE INDEX "runs_by_play" ON "runs" USING btree ("workspace_id","play_id");--> statement-breakpoint
CREATE INDEX "runs_by_change" ON "runs" USING btree ("workspace_id","change_id");--> statement-breakpoint
CREATE UNIQUE INDEX "scenarios_in_force" ON "scenarios" USING btree ("workspace_id",lower(name)) WHERE removed_at is null;--> statement-breakpoint
CREATE INDEX "team_prompts_by_post" ON "team_prompts" USING btree ("workspace_id","parent_id");--> statement-breakpoint
CREATE INDEX "deliveries_by_ts" ON "deliveries" USING btree ("workspace_id","channel_id","ts") WHERE ts is not null;