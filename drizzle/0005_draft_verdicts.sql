ALTER TABLE "drafts" ADD COLUMN "reason" text;--> statement-breakpoint
ALTER TABLE "drafts" ADD COLUMN "decided_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "drafts" ADD COLUMN "question_id" uuid;--> statement-breakpoint
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_school_id_question_id_questions_school_id_id_fk" FOREIGN KEY ("school_id","question_id") REFERENCES "public"."questions"("school_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
UPDATE "drafts" SET "payload" = jsonb_build_object(
	'asks', CASE "form" WHEN 'who-said' THEN 'attribution' WHEN 'how-many' THEN 'number' WHEN 'when' THEN 'time' ELSE 'recall' END,
	'difficulty', 'medium',
	'ladder', '[]'::jsonb,
	'reviewBy', NULL,
	'features', '{}'::jsonb,
	'recommended', true
) || "payload";
