CREATE TABLE "article_revisions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"school_id" uuid NOT NULL,
	"article_id" uuid NOT NULL,
	"text" text NOT NULL,
	"replaced_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "corrections" (
	"id" uuid PRIMARY KEY NOT NULL,
	"school_id" uuid NOT NULL,
	"question_id" uuid NOT NULL,
	"from_version_id" uuid NOT NULL,
	"to_version_id" uuid NOT NULL,
	"way" text NOT NULL,
	"reason" text NOT NULL,
	"by_id" uuid NOT NULL,
	"by_name" text NOT NULL,
	"undoes_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "corrections_school_id" UNIQUE("school_id","id"),
	CONSTRAINT "corrections_from" UNIQUE("school_id","from_version_id"),
	CONSTRAINT "corrections_undo" CHECK (("corrections"."way" = 'undo') = ("corrections"."undoes_id" is not null))
);
--> statement-breakpoint
CREATE TABLE "current_versions" (
	"school_id" uuid NOT NULL,
	"version_id" uuid NOT NULL,
	"current_id" uuid NOT NULL,
	CONSTRAINT "current_versions_school_id_version_id_pk" PRIMARY KEY("school_id","version_id")
);
--> statement-breakpoint
CREATE TABLE "disputes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"school_id" uuid NOT NULL,
	"attempt_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"words" text NOT NULL,
	"state" text DEFAULT 'open' NOT NULL,
	"reply" text DEFAULT '' NOT NULL,
	"decided_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "disputes_answer" UNIQUE("school_id","attempt_id","position"),
	CONSTRAINT "disputes_decided" CHECK (("disputes"."state" = 'open') = ("disputes"."decided_at" is null))
);
--> statement-breakpoint
CREATE TABLE "version_sums" (
	"school_id" uuid NOT NULL,
	"version_id" uuid NOT NULL,
	"answers" integer NOT NULL,
	"milli_credit" bigint NOT NULL,
	CONSTRAINT "version_sums_school_id_version_id_pk" PRIMARY KEY("school_id","version_id")
);
--> statement-breakpoint
CREATE TABLE "audit_log" (
	"id" uuid PRIMARY KEY NOT NULL,
	"school_id" uuid NOT NULL,
	"actor_id" uuid,
	"actor_name" text DEFAULT '' NOT NULL,
	"action" text NOT NULL,
	"subject" text DEFAULT '' NOT NULL,
	"subject_id" uuid,
	"details" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "schools" ADD COLUMN "year_ends" text DEFAULT '07-31' NOT NULL;--> statement-breakpoint
ALTER TABLE "schools" ADD COLUMN "keep_days" integer DEFAULT 30;--> statement-breakpoint
ALTER TABLE "schools" ADD COLUMN "purged_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "articles" ADD COLUMN "taken_down_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "question_versions" ADD COLUMN "withdrawn" text;--> statement-breakpoint
ALTER TABLE "question_versions" ADD COLUMN "rulings" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "classes" ADD COLUMN "drop_lowest" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "classes" ADD COLUMN "rolled_from_id" uuid;--> statement-breakpoint
ALTER TABLE "assignment_exceptions" ADD COLUMN "excused" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "assignments" ADD COLUMN "weight" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "gradings" ADD COLUMN "correction_id" uuid;--> statement-breakpoint
ALTER TABLE "gradings" ADD COLUMN "graded_by" uuid;--> statement-breakpoint
ALTER TABLE "article_revisions" ADD CONSTRAINT "article_revisions_school_id_schools_id_fk" FOREIGN KEY ("school_id") REFERENCES "public"."schools"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "article_revisions" ADD CONSTRAINT "article_revisions_school_id_article_id_articles_school_id_id_fk" FOREIGN KEY ("school_id","article_id") REFERENCES "public"."articles"("school_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "corrections" ADD CONSTRAINT "corrections_school_id_schools_id_fk" FOREIGN KEY ("school_id") REFERENCES "public"."schools"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "corrections" ADD CONSTRAINT "corrections_school_id_question_id_questions_school_id_id_fk" FOREIGN KEY ("school_id","question_id") REFERENCES "public"."questions"("school_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "current_versions" ADD CONSTRAINT "current_versions_school_id_schools_id_fk" FOREIGN KEY ("school_id") REFERENCES "public"."schools"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "current_versions" ADD CONSTRAINT "current_versions_school_id_version_id_question_versions_school_id_id_fk" FOREIGN KEY ("school_id","version_id") REFERENCES "public"."question_versions"("school_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "disputes" ADD CONSTRAINT "disputes_school_id_schools_id_fk" FOREIGN KEY ("school_id") REFERENCES "public"."schools"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "disputes" ADD CONSTRAINT "disputes_school_id_attempt_id_position_attempt_items_school_id_attempt_id_position_fk" FOREIGN KEY ("school_id","attempt_id","position") REFERENCES "public"."attempt_items"("school_id","attempt_id","position") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "version_sums" ADD CONSTRAINT "version_sums_school_id_schools_id_fk" FOREIGN KEY ("school_id") REFERENCES "public"."schools"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "version_sums" ADD CONSTRAINT "version_sums_school_id_version_id_question_versions_school_id_id_fk" FOREIGN KEY ("school_id","version_id") REFERENCES "public"."question_versions"("school_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_log" ADD CONSTRAINT "audit_log_school_id_schools_id_fk" FOREIGN KEY ("school_id") REFERENCES "public"."schools"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "article_revisions_article" ON "article_revisions" USING btree ("school_id","article_id");--> statement-breakpoint
CREATE INDEX "corrections_question" ON "corrections" USING btree ("school_id","question_id");--> statement-breakpoint
CREATE INDEX "current_versions_current" ON "current_versions" USING btree ("school_id","current_id");--> statement-breakpoint
CREATE INDEX "disputes_open" ON "disputes" USING btree ("school_id","created_at") WHERE "disputes"."state" = 'open';--> statement-breakpoint
CREATE INDEX "audit_log_newest" ON "audit_log" USING btree ("school_id","id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "attempt_items_version" ON "attempt_items" USING btree ("school_id","version_id");--> statement-breakpoint
CREATE INDEX "gradings_correction" ON "gradings" USING btree ("school_id","correction_id") WHERE "gradings"."correction_id" is not null;--> statement-breakpoint
ALTER TABLE "classes" ADD CONSTRAINT "classes_drop_lowest" CHECK ("classes"."drop_lowest" between 0 and 20);--> statement-breakpoint
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_weight" CHECK ("assignments"."weight" between 0 and 100);--> statement-breakpoint
ALTER TABLE "gradings" ADD CONSTRAINT "gradings_corrected" CHECK ("gradings"."correction_id" is null or "gradings"."cause" = 'correction');