CREATE TABLE "readings" (
	"workspace_id" text NOT NULL,
	"id" bigint GENERATED ALWAYS AS IDENTITY (sequence name "readings_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"user_id" text NOT NULL,
	"channel_id" text NOT NULL,
	"ts" text NOT NULL,
	"thread_ts" text,
	"place" text NOT NULL,
	"updates" jsonb NOT NULL,
	"more" integer NOT NULL,
	"edited_ts" text,
	"answer_key" text,
	"at" timestamptz NOT NULL,
	CONSTRAINT "readings_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
ALTER TABLE "sales_teams" ADD COLUMN "reads_updates" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "readings" ADD CONSTRAINT "readings_workspace_id_user_id_members_workspace_id_user_id_fk" FOREIGN KEY ("workspace_id","user_id") REFERENCES "public"."members"("workspace_id","user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "readings_by_message" ON "readings" USING btree ("workspace_id","channel_id","ts","user_id");--> statement-breakpoint
CREATE INDEX "readings_by_person" ON "readings" USING btree ("workspace_id","user_id","channel_id","id");--> statement-breakpoint
CREATE INDEX "readings_by_time" ON "readings" USING btree ("at");