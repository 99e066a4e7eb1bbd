CREATE TABLE "account_links" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"school_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"user_id" uuid,
	"note" text DEFAULT '' NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "account_links_user" CHECK (("account_links"."kind" = 'password') = ("account_links"."user_id" is not null))
);
--> statement-breakpoint
CREATE TABLE "accommodations" (
	"school_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"time_percent" integer DEFAULT 100,
	"closes_later_hours" integer DEFAULT 0 NOT NULL,
	"extra_attempts" integer DEFAULT 0 NOT NULL,
	"read_aloud" boolean DEFAULT false NOT NULL,
	"large_text" boolean DEFAULT false NOT NULL,
	CONSTRAINT "accommodations_school_id_user_id_pk" PRIMARY KEY("school_id","user_id"),
	CONSTRAINT "accommodations_time" CHECK ("accommodations"."time_percent" in (100, 125, 150, 200)),
	CONSTRAINT "accommodations_later" CHECK ("accommodations"."closes_later_hours" between 0 and 2160),
	CONSTRAINT "accommodations_attempts" CHECK ("accommodations"."extra_attempts" between 0 and 20)
);
--> statement-breakpoint
CREATE TABLE "class_invitations" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"school_id" uuid NOT NULL,
	"class_id" uuid NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "class_teachers" (
	"school_id" uuid NOT NULL,
	"class_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"role" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "class_teachers_school_id_class_id_user_id_pk" PRIMARY KEY("school_id","class_id","user_id"),
	CONSTRAINT "class_teachers_role" CHECK ("class_teachers"."role" in ('owner', 'teacher'))
);
--> statement-breakpoint
CREATE TABLE "classes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"school_id" uuid NOT NULL,
	"name" text NOT NULL,
	"code" text NOT NULL,
	"join_open" boolean DEFAULT false NOT NULL,
	"archived_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "classes_school_id" UNIQUE("school_id","id"),
	CONSTRAINT "classes_code" UNIQUE("school_id","code")
);
--> statement-breakpoint
CREATE TABLE "enrolments" (
	"school_id" uuid NOT NULL,
	"class_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"state" text NOT NULL,
	"nickname" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "enrolments_school_id_class_id_user_id_pk" PRIMARY KEY("school_id","class_id","user_id"),
	CONSTRAINT "enrolments_nickname" UNIQUE("school_id","class_id","nickname"),
	CONSTRAINT "enrolments_state" CHECK ("enrolments"."state" in ('asked', 'in'))
);
--> statement-breakpoint
CREATE TABLE "assignment_exceptions" (
	"school_id" uuid NOT NULL,
	"assignment_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"opens_at" timestamp with time zone,
	"closes_at" timestamp with time zone,
	"extra_attempts" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "assignment_exceptions_school_id_assignment_id_user_id_pk" PRIMARY KEY("school_id","assignment_id","user_id"),
	CONSTRAINT "assignment_exceptions_attempts" CHECK ("assignment_exceptions"."extra_attempts" between 0 and 20)
);
--> statement-breakpoint
CREATE TABLE "assignment_targets" (
	"id" uuid PRIMARY KEY NOT NULL,
	"school_id" uuid NOT NULL,
	"assignment_id" uuid NOT NULL,
	"class_id" uuid,
	"user_id" uuid,
	CONSTRAINT "assignment_targets_one" CHECK (("assignment_targets"."class_id" is null) <> ("assignment_targets"."user_id" is null))
);
--> statement-breakpoint
CREATE TABLE "assignments" (
	"id" uuid PRIMARY KEY NOT NULL,
	"school_id" uuid NOT NULL,
	"owner_id" uuid NOT NULL,
	"set_id" uuid NOT NULL,
	"edition_id" uuid NOT NULL,
	"title" text NOT NULL,
	"opens_at" timestamp with time zone NOT NULL,
	"closes_at" timestamp with time zone,
	"late_until" timestamp with time zone,
	"time_zone" text NOT NULL,
	"time_limit_minutes" integer,
	"attempts" integer DEFAULT 1,
	"counting" text DEFAULT 'best' NOT NULL,
	"feedback" text DEFAULT 'after-closing' NOT NULL,
	"shuffle_questions" boolean DEFAULT true NOT NULL,
	"shuffle_options" boolean DEFAULT true NOT NULL,
	"go_back" boolean DEFAULT true NOT NULL,
	"article_access" text NOT NULL,
	"marking" jsonb NOT NULL,
	"practice" boolean DEFAULT false NOT NULL,
	"board_on" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "assignments_school_id" UNIQUE("school_id","id"),
	CONSTRAINT "assignments_window" CHECK ("assignments"."closes_at" > "assignments"."opens_at"),
	CONSTRAINT "assignments_late" CHECK ("assignments"."late_until" is null or "assignments"."late_until" > "assignments"."closes_at"),
	CONSTRAINT "assignments_limit" CHECK ("assignments"."time_limit_minutes" between 1 and 600),
	CONSTRAINT "assignments_attempts" CHECK ("assignments"."attempts" between 1 and 20)
);
--> statement-breakpoint
ALTER TABLE "attempts" DROP CONSTRAINT "attempts_number";--> statement-breakpoint
DROP INDEX "attempts_one_open";--> statement-breakpoint
ALTER TABLE "schools" ADD COLUMN "registration_open" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "users" ADD COLUMN "passcode_hash" text;--> statement-breakpoint
ALTER TABLE "users" ADD COLUMN "locked_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "question_versions" ADD COLUMN "read_aloud" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "attempts" ADD COLUMN "assignment_id" uuid;--> statement-breakpoint
ALTER TABLE "attempts" ADD COLUMN "deadline_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "attempts" ADD COLUMN "added_minutes" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "attempts" ADD COLUMN "reached" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "attempts" ADD COLUMN "late" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "account_links" ADD CONSTRAINT "account_links_school_id_schools_id_fk" FOREIGN KEY ("school_id") REFERENCES "public"."schools"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "account_links" ADD CONSTRAINT "account_links_school_id_user_id_users_school_id_id_fk" FOREIGN KEY ("school_id","user_id") REFERENCES "public"."users"("school_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accommodations" ADD CONSTRAINT "accommodations_school_id_schools_id_fk" FOREIGN KEY ("school_id") REFERENCES "public"."schools"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accommodations" ADD CONSTRAINT "accommodations_school_id_user_id_users_school_id_id_fk" FOREIGN KEY ("school_id","user_id") REFERENCES "public"."users"("school_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "class_invitations" ADD CONSTRAINT "class_invitations_school_id_schools_id_fk" FOREIGN KEY ("school_id") REFERENCES "public"."schools"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "class_invitations" ADD CONSTRAINT "class_invitations_school_id_class_id_classes_school_id_id_fk" FOREIGN KEY ("school_id","class_id") REFERENCES "public"."classes"("school_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "class_teachers" ADD CONSTRAINT "class_teachers_school_id_schools_id_fk" FOREIGN KEY ("school_id") REFERENCES "public"."schools"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "class_teachers" ADD CONSTRAINT "class_teachers_school_id_class_id_classes_school_id_id_fk" FOREIGN KEY ("school_id","class_id") REFERENCES "public"."classes"("school_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "class_teachers" ADD CONSTRAINT "class_teachers_school_id_user_id_users_school_id_id_fk" FOREIGN KEY ("school_id","user_id") REFERENCES "public"."users"("school_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "classes" ADD CONSTRAINT "classes_school_id_schools_id_fk" FOREIGN KEY ("school_id") REFERENCES "public"."schools"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enrolments" ADD CONSTRAINT "enrolments_school_id_schools_id_fk" FOREIGN KEY ("school_id") REFERENCES "public"."schools"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enrolments" ADD CONSTRAINT "enrolments_school_id_class_id_classes_school_id_id_fk" FOREIGN KEY ("school_id","class_id") REFERENCES "public"."classes"("school_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enrolments" ADD CONSTRAINT "enrolments_school_id_user_id_users_school_id_id_fk" FOREIGN KEY ("school_id","user_id") REFERENCES "public"."users"("school_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignment_exceptions" ADD CONSTRAINT "assignment_exceptions_school_id_schools_id_fk" FOREIGN KEY ("school_id") REFERENCES "public"."schools"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignment_exceptions" ADD CONSTRAINT "assignment_exceptions_school_id_assignment_id_assignments_school_id_id_fk" FOREIGN KEY ("school_id","assignment_id") REFERENCES "public"."assignments"("school_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignment_exceptions" ADD CONSTRAINT "assignment_exceptions_school_id_user_id_users_school_id_id_fk" FOREIGN KEY ("school_id","user_id") REFERENCES "public"."users"("school_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignment_targets" ADD CONSTRAINT "assignment_targets_school_id_schools_id_fk" FOREIGN KEY ("school_id") REFERENCES "public"."schools"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignment_targets" ADD CONSTRAINT "assignment_targets_school_id_assignment_id_assignments_school_id_id_fk" FOREIGN KEY ("school_id","assignment_id") REFERENCES "public"."assignments"("school_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignment_targets" ADD CONSTRAINT "assignment_targets_school_id_class_id_classes_school_id_id_fk" FOREIGN KEY ("school_id","class_id") REFERENCES "public"."classes"("school_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignment_targets" ADD CONSTRAINT "assignment_targets_school_id_user_id_users_school_id_id_fk" FOREIGN KEY ("school_id","user_id") REFERENCES "public"."users"("school_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_school_id_schools_id_fk" FOREIGN KEY ("school_id") REFERENCES "public"."schools"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_school_id_owner_id_users_school_id_id_fk" FOREIGN KEY ("school_id","owner_id") REFERENCES "public"."users"("school_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_school_id_set_id_question_sets_school_id_id_fk" FOREIGN KEY ("school_id","set_id") REFERENCES "public"."question_sets"("school_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_school_id_edition_id_editions_school_id_id_fk" FOREIGN KEY ("school_id","edition_id") REFERENCES "public"."editions"("school_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "class_teachers_user" ON "class_teachers" USING btree ("school_id","user_id");--> statement-breakpoint
CREATE INDEX "enrolments_user" ON "enrolments" USING btree ("school_id","user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "assignment_targets_class" ON "assignment_targets" USING btree ("school_id","assignment_id","class_id");--> statement-breakpoint
CREATE UNIQUE INDEX "assignment_targets_user" ON "assignment_targets" USING btree ("school_id","assignment_id","user_id");--> statement-breakpoint
CREATE INDEX "assignment_targets_of_class" ON "assignment_targets" USING btree ("school_id","class_id");--> statement-breakpoint
CREATE INDEX "assignment_targets_of_user" ON "assignment_targets" USING btree ("school_id","user_id");--> statement-breakpoint
CREATE INDEX "assignments_owner" ON "assignments" USING btree ("school_id","owner_id");--> statement-breakpoint
CREATE INDEX "assignments_set" ON "assignments" USING btree ("school_id","set_id");--> statement-breakpoint
ALTER TABLE "attempts" ADD CONSTRAINT "attempts_school_id_assignment_id_assignments_school_id_id_fk" FOREIGN KEY ("school_id","assignment_id") REFERENCES "public"."assignments"("school_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "attempts_number" ON "attempts" USING btree ("school_id","player_id","edition_id","number") WHERE "attempts"."assignment_id" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "attempts_number_assigned" ON "attempts" USING btree ("school_id","player_id","assignment_id","number") WHERE "attempts"."assignment_id" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "attempts_one_open_assigned" ON "attempts" USING btree ("school_id","player_id","assignment_id") WHERE "attempts"."submitted_at" is null and "attempts"."assignment_id" is not null;--> statement-breakpoint
CREATE INDEX "attempts_overdue" ON "attempts" USING btree ("deadline_at") WHERE "attempts"."submitted_at" is null and "attempts"."deadline_at" is not null;--> statement-breakpoint
CREATE INDEX "attempts_assignment" ON "attempts" USING btree ("school_id","assignment_id");--> statement-breakpoint
CREATE UNIQUE INDEX "attempts_one_open" ON "attempts" USING btree ("school_id","player_id","edition_id") WHERE "attempts"."submitted_at" is null and "attempts"."assignment_id" is null;