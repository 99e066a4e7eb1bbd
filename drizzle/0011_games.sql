CREATE TABLE "game_items" (
	"school_id" uuid NOT NULL,
	"game_id" uuid NOT NULL,
	"index" integer NOT NULL,
	"version_id" uuid NOT NULL,
	CONSTRAINT "game_items_school_id_game_id_index_pk" PRIMARY KEY("school_id","game_id","index")
);
--> statement-breakpoint
CREATE TABLE "game_players" (
	"school_id" uuid NOT NULL,
	"game_id" uuid NOT NULL,
	"player_id" uuid NOT NULL,
	"nickname" text NOT NULL,
	"wanted" text,
	"team" integer,
	"time_percent" integer DEFAULT 100,
	"points" integer DEFAULT 0 NOT NULL,
	"time_ms" integer DEFAULT 0 NOT NULL,
	"gained" integer DEFAULT 0 NOT NULL,
	"milli_credit" integer,
	"resume_hash" text NOT NULL,
	"seen_at" timestamp with time zone NOT NULL,
	"removed_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "game_players_school_id_game_id_player_id_pk" PRIMARY KEY("school_id","game_id","player_id"),
	CONSTRAINT "game_players_nickname" UNIQUE("school_id","game_id","nickname"),
	CONSTRAINT "game_players_resume" UNIQUE("school_id","game_id","resume_hash"),
	CONSTRAINT "game_players_points" CHECK ("game_players"."points" >= 0)
);
--> statement-breakpoint
CREATE TABLE "games" (
	"id" uuid PRIMARY KEY NOT NULL,
	"school_id" uuid NOT NULL,
	"host_id" uuid NOT NULL,
	"set_id" uuid NOT NULL,
	"edition_id" uuid NOT NULL,
	"class_id" uuid,
	"title" text NOT NULL,
	"pin" text NOT NULL,
	"settings" jsonb NOT NULL,
	"seed" text NOT NULL,
	"phase" text NOT NULL,
	"step" integer NOT NULL,
	"asked" jsonb NOT NULL,
	"next" integer NOT NULL,
	"phase_at" timestamp with time zone NOT NULL,
	"opens_at" timestamp with time zone,
	"closes_at" timestamp with time zone,
	"paused_at" timestamp with time zone,
	"locked" boolean DEFAULT false NOT NULL,
	"milli_percent" integer,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "games_school_id" UNIQUE("school_id","id"),
	CONSTRAINT "games_pin_digits" CHECK ("games"."pin" ~ '^[0-9]{6}$'),
	CONSTRAINT "games_over" CHECK (("games"."phase" = 'final') = ("games"."ended_at" is not null))
);
--> statement-breakpoint
DROP INDEX "attempts_number";--> statement-breakpoint
DROP INDEX "attempts_one_open";--> statement-breakpoint
ALTER TABLE "attempts" ADD COLUMN "game_id" uuid;--> statement-breakpoint
ALTER TABLE "game_items" ADD CONSTRAINT "game_items_school_id_schools_id_fk" FOREIGN KEY ("school_id") REFERENCES "public"."schools"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "game_items" ADD CONSTRAINT "game_items_school_id_game_id_games_school_id_id_fk" FOREIGN KEY ("school_id","game_id") REFERENCES "public"."games"("school_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "game_items" ADD CONSTRAINT "game_items_school_id_version_id_question_versions_school_id_id_fk" FOREIGN KEY ("school_id","version_id") REFERENCES "public"."question_versions"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "game_players" ADD CONSTRAINT "game_players_school_id_schools_id_fk" FOREIGN KEY ("school_id") REFERENCES "public"."schools"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "game_players" ADD CONSTRAINT "game_players_school_id_game_id_games_school_id_id_fk" FOREIGN KEY ("school_id","game_id") REFERENCES "public"."games"("school_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "game_players" ADD CONSTRAINT "game_players_school_id_player_id_players_school_id_id_fk" FOREIGN KEY ("school_id","player_id") REFERENCES "public"."players"("school_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "games" ADD CONSTRAINT "games_school_id_schools_id_fk" FOREIGN KEY ("school_id") REFERENCES "public"."schools"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "games" ADD CONSTRAINT "games_school_id_host_id_users_school_id_id_fk" FOREIGN KEY ("school_id","host_id") REFERENCES "public"."users"("school_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "games" ADD CONSTRAINT "games_school_id_set_id_question_sets_school_id_id_fk" FOREIGN KEY ("school_id","set_id") REFERENCES "public"."question_sets"("school_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "games" ADD CONSTRAINT "games_school_id_edition_id_editions_school_id_id_fk" FOREIGN KEY ("school_id","edition_id") REFERENCES "public"."editions"("school_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "games" ADD CONSTRAINT "games_school_id_class_id_classes_school_id_id_fk" FOREIGN KEY ("school_id","class_id") REFERENCES "public"."classes"("school_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "game_players_player" ON "game_players" USING btree ("school_id","player_id");--> statement-breakpoint
CREATE UNIQUE INDEX "games_pin" ON "games" USING btree ("school_id","pin") WHERE "games"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "games_host" ON "games" USING btree ("school_id","host_id","id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "games_set" ON "games" USING btree ("school_id","set_id");--> statement-breakpoint
CREATE INDEX "games_class" ON "games" USING btree ("school_id","class_id") WHERE "games"."class_id" is not null;--> statement-breakpoint
ALTER TABLE "attempts" ADD CONSTRAINT "attempts_school_id_game_id_games_school_id_id_fk" FOREIGN KEY ("school_id","game_id") REFERENCES "public"."games"("school_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "attempts_of_game" ON "attempts" USING btree ("school_id","game_id","player_id") WHERE "attempts"."game_id" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "attempts_number" ON "attempts" USING btree ("school_id","player_id","edition_id","number") WHERE "attempts"."assignment_id" is null and "attempts"."game_id" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "attempts_one_open" ON "attempts" USING btree ("school_id","player_id","edition_id") WHERE "attempts"."submitted_at" is null and "attempts"."assignment_id" is null and "attempts"."game_id" is null;--> statement-breakpoint
ALTER TABLE "attempts" ADD CONSTRAINT "attempts_given_or_live" CHECK ("attempts"."assignment_id" is null or "attempts"."game_id" is null);