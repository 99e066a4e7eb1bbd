ALTER TABLE "articles" ADD COLUMN "removed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "question_sets" ADD COLUMN "removed_at" timestamp with time zone;