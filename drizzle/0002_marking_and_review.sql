ALTER TABLE "editions" ADD COLUMN "marking" jsonb DEFAULT '{"negative":false,"certainty":false,"tries":1,"milliPenalty":333}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "question_sets" ADD COLUMN "marking" jsonb DEFAULT '{"negative":false,"certainty":false,"tries":1,"milliPenalty":333}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "question_versions" ADD COLUMN "review_by" date;--> statement-breakpoint
ALTER TABLE "question_versions" ADD COLUMN "all_or_nothing" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "answers" ADD COLUMN "certainty" integer;--> statement-breakpoint
ALTER TABLE "gradings" ADD COLUMN "note" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "answers" ADD CONSTRAINT "answers_certainty" CHECK ("answers"."certainty" between 1 and 3);