ALTER TABLE "attempts" ADD COLUMN "result_seen_at" timestamp with time zone;--> statement-breakpoint
-- what is long past is no news on the day of the update
UPDATE "attempts" SET "result_seen_at" = now() WHERE "submitted_at" < now() - interval '14 days';
