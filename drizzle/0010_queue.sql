ALTER TABLE "gradings" ADD COLUMN "near" boolean DEFAULT false NOT NULL;--> statement-breakpoint
CREATE INDEX "questions_owner" ON "questions" USING btree ("school_id","owner_id");--> statement-breakpoint
CREATE INDEX "gradings_near" ON "gradings" USING btree ("school_id","version_id") WHERE "gradings"."near";--> statement-breakpoint
CREATE INDEX "gradings_unmarked" ON "gradings" USING btree ("school_id","version_id") WHERE "gradings"."milli_credit" is null;--> statement-breakpoint
CREATE INDEX "gradings_by_hand" ON "gradings" USING btree ("school_id","graded_by","id" DESC NULLS LAST) WHERE "gradings"."cause" = 'manual';