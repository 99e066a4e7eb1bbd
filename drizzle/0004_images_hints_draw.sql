CREATE TABLE "question_tags" (
	"school_id" uuid NOT NULL,
	"question_id" uuid NOT NULL,
	"tag" text NOT NULL,
	CONSTRAINT "question_tags_school_id_question_id_tag_pk" PRIMARY KEY("school_id","question_id","tag")
);
--> statement-breakpoint
CREATE TABLE "images" (
	"school_id" uuid NOT NULL,
	"owner_id" uuid NOT NULL,
	"sha256" text NOT NULL,
	"type" text NOT NULL,
	"width" integer NOT NULL,
	"height" integer NOT NULL,
	"bytes" "bytea" NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "images_school_id_owner_id_sha256_pk" PRIMARY KEY("school_id","owner_id","sha256")
);
--> statement-breakpoint
CREATE TABLE "hints_taken" (
	"school_id" uuid NOT NULL,
	"attempt_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"number" integer NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "hints_taken_school_id_attempt_id_position_number_pk" PRIMARY KEY("school_id","attempt_id","position","number")
);
--> statement-breakpoint
CREATE TABLE "tries" (
	"school_id" uuid NOT NULL,
	"attempt_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"number" integer NOT NULL,
	"answer" jsonb NOT NULL,
	"milli_credit" integer NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "tries_school_id_attempt_id_position_number_pk" PRIMARY KEY("school_id","attempt_id","position","number")
);
--> statement-breakpoint
ALTER TABLE "edition_items" ADD COLUMN "in_draw" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "editions" ADD COLUMN "draw" integer;--> statement-breakpoint
ALTER TABLE "editions" ADD COLUMN "origin" jsonb;--> statement-breakpoint
ALTER TABLE "question_sets" ADD COLUMN "draw" integer;--> statement-breakpoint
ALTER TABLE "question_sets" ADD COLUMN "origin" jsonb;--> statement-breakpoint
ALTER TABLE "question_versions" ADD COLUMN "image" jsonb;--> statement-breakpoint
ALTER TABLE "question_versions" ADD COLUMN "hints" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "set_items" ADD COLUMN "in_draw" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "question_tags" ADD CONSTRAINT "question_tags_school_id_schools_id_fk" FOREIGN KEY ("school_id") REFERENCES "public"."schools"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question_tags" ADD CONSTRAINT "question_tags_school_id_question_id_questions_school_id_id_fk" FOREIGN KEY ("school_id","question_id") REFERENCES "public"."questions"("school_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "images" ADD CONSTRAINT "images_school_id_schools_id_fk" FOREIGN KEY ("school_id") REFERENCES "public"."schools"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "images" ADD CONSTRAINT "images_school_id_owner_id_users_school_id_id_fk" FOREIGN KEY ("school_id","owner_id") REFERENCES "public"."users"("school_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hints_taken" ADD CONSTRAINT "hints_taken_school_id_schools_id_fk" FOREIGN KEY ("school_id") REFERENCES "public"."schools"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hints_taken" ADD CONSTRAINT "hints_taken_school_id_attempt_id_position_attempt_items_school_id_attempt_id_position_fk" FOREIGN KEY ("school_id","attempt_id","position") REFERENCES "public"."attempt_items"("school_id","attempt_id","position") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tries" ADD CONSTRAINT "tries_school_id_schools_id_fk" FOREIGN KEY ("school_id") REFERENCES "public"."schools"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tries" ADD CONSTRAINT "tries_school_id_attempt_id_position_attempt_items_school_id_attempt_id_position_fk" FOREIGN KEY ("school_id","attempt_id","position") REFERENCES "public"."attempt_items"("school_id","attempt_id","position") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "question_tags_tag" ON "question_tags" USING btree ("school_id","tag");