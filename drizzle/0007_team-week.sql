CREATE TABLE "brief_questions" (
	"workspace_id" text NOT NULL,
	"team_id" bigint NOT NULL,
	"week" text NOT NULL,
	"user_id" text NOT NULL,
	"about" text NOT NULL,
	"at" timestamptz NOT NULL,
	CONSTRAINT "brief_questions_workspace_id_team_id_week_user_id_about_pk" PRIMARY KEY("workspace_id","team_id","week","user_id","about")
);
--> statement-breakpoint
CREATE TABLE "deal_questions" (
	"workspace_id" text NOT NULL,
	"id" bigint GENERATED ALWAYS AS IDENTITY (sequence name "deal_questions_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"deal_id" bigint NOT NULL,
	"asked_by" text NOT NULL,
	"asked_of" text NOT NULL,
	"text" text NOT NULL,
	"asked_at" timestamptz NOT NULL,
	"answer" text,
	"answered_at" timestamptz,
	CONSTRAINT "deal_questions_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "thread_replies" (
	"workspace_id" text NOT NULL,
	"team_id" bigint NOT NULL,
	"week" text NOT NULL,
	"user_id" text NOT NULL,
	"post_id" bigint NOT NULL,
	"progress" json,
	CONSTRAINT "thread_replies_workspace_id_team_id_week_user_id_pk" PRIMARY KEY("workspace_id","team_id","week","user_id")
);
--> statement-breakpoint
CREATE TABLE "audit" (
	"workspace_id" text NOT NULL,
	"id" bigint GENERATED ALWAYS AS IDENTITY (sequence name "audit_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"by" text NOT NULL,
	"at" timestamptz NOT NULL,
	"what" text NOT NULL,
	"from" json,
	"to" json,
	CONSTRAINT "audit_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
ALTER TABLE "threads" ADD COLUMN "closed_at" timestamptz;--> statement-breakpoint
ALTER TABLE "members" ADD COLUMN "hushed_until" date;--> statement-breakpoint
ALTER TABLE "members" ADD COLUMN "hushed_by" text;--> statement-breakpoint
ALTER TABLE "members" ADD COLUMN "home_opened_at" timestamptz;--> statement-breakpoint
ALTER TABLE "sales_teams" ADD COLUMN "thread_on" smallint DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "sales_teams" ADD COLUMN "thread_at" time DEFAULT '09:30' NOT NULL;--> statement-breakpoint
ALTER TABLE "sales_teams" ADD COLUMN "posts_from" timestamptz;--> statement-breakpoint
ALTER TABLE "sales_teams" ADD COLUMN "target" jsonb;--> statement-breakpoint
ALTER TABLE "sales_teams" ADD COLUMN "goals" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "workspaces" ADD COLUMN "stages" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "workspaces" ADD COLUMN "digest_at" time DEFAULT '08:30' NOT NULL;--> statement-breakpoint
ALTER TABLE "workspaces" ADD COLUMN "work_days" smallint[] DEFAULT '{1,2,3,4,5}' NOT NULL;--> statement-breakpoint
ALTER TABLE "workspaces" ADD COLUMN "retention_days" integer DEFAULT 730 NOT NULL;--> statement-breakpoint
ALTER TABLE "workspaces" ADD COLUMN "url" text;--> statement-breakpoint
ALTER TABLE "brief_questions" ADD CONSTRAINT "brief_questions_workspace_id_team_id_sales_teams_workspace_id_id_fk" FOREIGN KEY ("workspace_id","team_id") REFERENCES "public"."sales_teams"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "brief_questions" ADD CONSTRAINT "brief_questions_workspace_id_user_id_members_workspace_id_user_id_fk" FOREIGN KEY ("workspace_id","user_id") REFERENCES "public"."members"("workspace_id","user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deal_questions" ADD CONSTRAINT "deal_questions_workspace_id_deal_id_deals_workspace_id_id_fk" FOREIGN KEY ("workspace_id","deal_id") REFERENCES "public"."deals"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deal_questions" ADD CONSTRAINT "deal_questions_workspace_id_asked_by_members_workspace_id_user_id_fk" FOREIGN KEY ("workspace_id","asked_by") REFERENCES "public"."members"("workspace_id","user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deal_questions" ADD CONSTRAINT "deal_questions_workspace_id_asked_of_members_workspace_id_user_id_fk" FOREIGN KEY ("workspace_id","asked_of") REFERENCES "public"."members"("workspace_id","user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "thread_replies" ADD CONSTRAINT "thread_replies_workspace_id_team_id_week_threads_workspace_id_team_id_week_fk" FOREIGN KEY ("workspace_id","team_id","week") REFERENCES "public"."threads"("workspace_id","team_id","week") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "thread_replies" ADD CONSTRAINT "thread_replies_workspace_id_user_id_members_workspace_id_user_id_fk" FOREIGN KEY ("workspace_id","user_id") REFERENCES "public"."members"("workspace_id","user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "thread_replies" ADD CONSTRAINT "thread_replies_workspace_id_post_id_deliveries_workspace_id_id_fk" FOREIGN KEY ("workspace_id","post_id") REFERENCES "public"."deliveries"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit" ADD CONSTRAINT "audit_workspace_id_workspaces_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("workspace_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit" ADD CONSTRAINT "audit_workspace_id_by_members_workspace_id_user_id_fk" FOREIGN KEY ("workspace_id","by") REFERENCES "public"."members"("workspace_id","user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "brief_questions_by_time" ON "brief_questions" USING btree ("at");--> statement-breakpoint
CREATE INDEX "deal_questions_by_person" ON "deal_questions" USING btree ("workspace_id","asked_by","asked_at");--> statement-breakpoint
CREATE INDEX "thread_replies_by_person" ON "thread_replies" USING btree ("workspace_id","user_id");--> statement-breakpoint
CREATE INDEX "nudges_by_deal" ON "nudges" USING btree ("workspace_id","deal_id","at") WHERE job = 'channel-nudges' and state = 'said';