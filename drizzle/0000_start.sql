CREATE TABLE "schools" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"setup_token_hash" text,
	"demo_added_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "memberships" (
	"school_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"role" text NOT NULL,
	CONSTRAINT "memberships_school_id_user_id_pk" PRIMARY KEY("school_id","user_id"),
	CONSTRAINT "memberships_role" CHECK ("memberships"."role" in ('admin', 'teacher', 'student'))
);
--> statement-breakpoint
CREATE TABLE "players" (
	"id" uuid PRIMARY KEY NOT NULL,
	"school_id" uuid NOT NULL,
	"user_id" uuid,
	"guest_token_hash" text,
	"guest_expires_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "players_guest_token_hash_unique" UNIQUE("guest_token_hash"),
	CONSTRAINT "players_school_id" UNIQUE("school_id","id"),
	CONSTRAINT "players_user_or_guest" CHECK (("players"."user_id" is not null) <> ("players"."guest_token_hash" is not null and "players"."guest_expires_at" is not null))
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id_hash" text PRIMARY KEY NOT NULL,
	"school_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "users" (
	"id" uuid PRIMARY KEY NOT NULL,
	"school_id" uuid NOT NULL,
	"name" text NOT NULL,
	"email" text,
	"password_hash" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "users_school_email" UNIQUE("school_id","email"),
	CONSTRAINT "users_school_id" UNIQUE("school_id","id"),
	CONSTRAINT "users_email_lower" CHECK ("users"."email" = lower("users"."email"))
);
--> statement-breakpoint
CREATE TABLE "article_blocks" (
	"school_id" uuid NOT NULL,
	"article_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"start" integer NOT NULL,
	"end" integer NOT NULL,
	"kind" text NOT NULL,
	"detected" text NOT NULL,
	CONSTRAINT "article_blocks_school_id_article_id_position_pk" PRIMARY KEY("school_id","article_id","position"),
	CONSTRAINT "article_blocks_span" CHECK (0 <= "article_blocks"."start" and "article_blocks"."start" < "article_blocks"."end")
);
--> statement-breakpoint
CREATE TABLE "articles" (
	"id" uuid PRIMARY KEY NOT NULL,
	"school_id" uuid NOT NULL,
	"owner_id" uuid NOT NULL,
	"text" text NOT NULL,
	"sha256" text NOT NULL,
	"title" text NOT NULL,
	"source" text DEFAULT '' NOT NULL,
	"author" text DEFAULT '' NOT NULL,
	"url" text DEFAULT '' NOT NULL,
	"published_on" date,
	"may_publish" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "articles_school_id" UNIQUE("school_id","id")
);
--> statement-breakpoint
CREATE TABLE "edition_articles" (
	"school_id" uuid NOT NULL,
	"edition_id" uuid NOT NULL,
	"article_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"text" text NOT NULL,
	"blocks" jsonb NOT NULL,
	"title" text NOT NULL,
	"source" text NOT NULL,
	"author" text NOT NULL,
	"url" text NOT NULL,
	"published_on" date,
	"may_publish" boolean NOT NULL,
	CONSTRAINT "edition_articles_school_id_edition_id_article_id_pk" PRIMARY KEY("school_id","edition_id","article_id")
);
--> statement-breakpoint
CREATE TABLE "edition_items" (
	"school_id" uuid NOT NULL,
	"edition_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"version_id" uuid NOT NULL,
	CONSTRAINT "edition_items_school_id_edition_id_position_pk" PRIMARY KEY("school_id","edition_id","position")
);
--> statement-breakpoint
CREATE TABLE "editions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"school_id" uuid NOT NULL,
	"set_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"title" text NOT NULL,
	"article_access" text NOT NULL,
	"published_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "editions_number" UNIQUE("school_id","set_id","number"),
	CONSTRAINT "editions_school_id" UNIQUE("school_id","id")
);
--> statement-breakpoint
CREATE TABLE "question_sets" (
	"id" uuid PRIMARY KEY NOT NULL,
	"school_id" uuid NOT NULL,
	"owner_id" uuid NOT NULL,
	"title" text NOT NULL,
	"visibility" text DEFAULT 'private' NOT NULL,
	"article_access" text DEFAULT 'after' NOT NULL,
	"board_on" boolean DEFAULT true NOT NULL,
	"link_token" text,
	"code" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "question_sets_link_token_unique" UNIQUE("link_token"),
	CONSTRAINT "question_sets_school_id" UNIQUE("school_id","id"),
	CONSTRAINT "question_sets_code" UNIQUE("school_id","code")
);
--> statement-breakpoint
CREATE TABLE "question_versions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"school_id" uuid NOT NULL,
	"question_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"kind" text NOT NULL,
	"content" jsonb NOT NULL,
	"milli_points" integer NOT NULL,
	"explanation" text DEFAULT '' NOT NULL,
	"evidence" jsonb NOT NULL,
	"as_of" date,
	"form" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "question_versions_number" UNIQUE("school_id","question_id","number"),
	CONSTRAINT "question_versions_school_id" UNIQUE("school_id","id"),
	CONSTRAINT "question_versions_points" CHECK ("question_versions"."milli_points" between 0 and 100000)
);
--> statement-breakpoint
CREATE TABLE "questions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"school_id" uuid NOT NULL,
	"owner_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "questions_school_id" UNIQUE("school_id","id")
);
--> statement-breakpoint
CREATE TABLE "set_articles" (
	"school_id" uuid NOT NULL,
	"set_id" uuid NOT NULL,
	"article_id" uuid NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "set_articles_school_id_set_id_article_id_pk" PRIMARY KEY("school_id","set_id","article_id")
);
--> statement-breakpoint
CREATE TABLE "set_items" (
	"id" uuid PRIMARY KEY NOT NULL,
	"school_id" uuid NOT NULL,
	"set_id" uuid NOT NULL,
	"version_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"removed_at" timestamp with time zone,
	CONSTRAINT "set_items_school_id" UNIQUE("school_id","id")
);
--> statement-breakpoint
CREATE TABLE "drafts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"school_id" uuid NOT NULL,
	"article_id" uuid NOT NULL,
	"set_id" uuid NOT NULL,
	"form" text NOT NULL,
	"payload" jsonb NOT NULL,
	"score" real NOT NULL,
	"checks" jsonb NOT NULL,
	"verdict" text DEFAULT 'open' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "drafts_school_id" UNIQUE("school_id","id")
);
--> statement-breakpoint
CREATE TABLE "answers" (
	"school_id" uuid NOT NULL,
	"attempt_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"revision" integer NOT NULL,
	"answer" jsonb,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "answers_school_id_attempt_id_position_revision_pk" PRIMARY KEY("school_id","attempt_id","position","revision")
);
--> statement-breakpoint
CREATE TABLE "attempt_items" (
	"school_id" uuid NOT NULL,
	"attempt_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"version_id" uuid NOT NULL,
	"served_at" timestamp with time zone,
	CONSTRAINT "attempt_items_school_id_attempt_id_position_pk" PRIMARY KEY("school_id","attempt_id","position")
);
--> statement-breakpoint
CREATE TABLE "attempts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"school_id" uuid NOT NULL,
	"player_id" uuid NOT NULL,
	"set_id" uuid NOT NULL,
	"edition_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"via" text NOT NULL,
	"seed" text NOT NULL,
	"started_at" timestamp with time zone DEFAULT now() NOT NULL,
	"submitted_at" timestamp with time zone,
	"milli_marks" integer,
	"milli_points" integer NOT NULL,
	"practice" boolean NOT NULL,
	CONSTRAINT "attempts_number" UNIQUE("school_id","player_id","edition_id","number"),
	CONSTRAINT "attempts_school_id" UNIQUE("school_id","id"),
	CONSTRAINT "attempts_marked" CHECK (("attempts"."submitted_at" is null) = ("attempts"."milli_marks" is null))
);
--> statement-breakpoint
CREATE TABLE "gradings" (
	"id" uuid PRIMARY KEY NOT NULL,
	"school_id" uuid NOT NULL,
	"attempt_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"version_id" uuid NOT NULL,
	"cause" text NOT NULL,
	"milli_credit" integer,
	"milli_marks" integer NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "seats" (
	"school_id" uuid NOT NULL,
	"set_id" uuid NOT NULL,
	"player_id" uuid NOT NULL,
	"nickname" text NOT NULL,
	"on_board" boolean DEFAULT true NOT NULL,
	"answers_shown_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "seats_school_id_set_id_player_id_pk" PRIMARY KEY("school_id","set_id","player_id"),
	CONSTRAINT "seats_nickname" UNIQUE("school_id","set_id","nickname")
);
--> statement-breakpoint
CREATE TABLE "standings" (
	"school_id" uuid NOT NULL,
	"set_id" uuid NOT NULL,
	"player_id" uuid NOT NULL,
	"attempt_id" uuid NOT NULL,
	"milli_percent" integer NOT NULL,
	CONSTRAINT "standings_school_id_set_id_player_id_pk" PRIMARY KEY("school_id","set_id","player_id"),
	CONSTRAINT "standings_percent" CHECK ("standings"."milli_percent" between 0 and 100000)
);
--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_school_id_schools_id_fk" FOREIGN KEY ("school_id") REFERENCES "public"."schools"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_school_id_user_id_users_school_id_id_fk" FOREIGN KEY ("school_id","user_id") REFERENCES "public"."users"("school_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "players" ADD CONSTRAINT "players_school_id_schools_id_fk" FOREIGN KEY ("school_id") REFERENCES "public"."schools"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "players" ADD CONSTRAINT "players_school_id_user_id_users_school_id_id_fk" FOREIGN KEY ("school_id","user_id") REFERENCES "public"."users"("school_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_school_id_schools_id_fk" FOREIGN KEY ("school_id") REFERENCES "public"."schools"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_school_id_user_id_users_school_id_id_fk" FOREIGN KEY ("school_id","user_id") REFERENCES "public"."users"("school_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "users" ADD CONSTRAINT "users_school_id_schools_id_fk" FOREIGN KEY ("school_id") REFERENCES "public"."schools"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "article_blocks" ADD CONSTRAINT "article_blocks_school_id_schools_id_fk" FOREIGN KEY ("school_id") REFERENCES "public"."schools"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "article_blocks" ADD CONSTRAINT "article_blocks_school_id_article_id_articles_school_id_id_fk" FOREIGN KEY ("school_id","article_id") REFERENCES "public"."articles"("school_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "articles" ADD CONSTRAINT "articles_school_id_schools_id_fk" FOREIGN KEY ("school_id") REFERENCES "public"."schools"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "articles" ADD CONSTRAINT "articles_school_id_owner_id_users_school_id_id_fk" FOREIGN KEY ("school_id","owner_id") REFERENCES "public"."users"("school_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "edition_articles" ADD CONSTRAINT "edition_articles_school_id_schools_id_fk" FOREIGN KEY ("school_id") REFERENCES "public"."schools"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "edition_articles" ADD CONSTRAINT "edition_articles_school_id_edition_id_editions_school_id_id_fk" FOREIGN KEY ("school_id","edition_id") REFERENCES "public"."editions"("school_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "edition_items" ADD CONSTRAINT "edition_items_school_id_schools_id_fk" FOREIGN KEY ("school_id") REFERENCES "public"."schools"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "edition_items" ADD CONSTRAINT "edition_items_school_id_edition_id_editions_school_id_id_fk" FOREIGN KEY ("school_id","edition_id") REFERENCES "public"."editions"("school_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "edition_items" ADD CONSTRAINT "edition_items_school_id_version_id_question_versions_school_id_id_fk" FOREIGN KEY ("school_id","version_id") REFERENCES "public"."question_versions"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "editions" ADD CONSTRAINT "editions_school_id_schools_id_fk" FOREIGN KEY ("school_id") REFERENCES "public"."schools"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "editions" ADD CONSTRAINT "editions_school_id_set_id_question_sets_school_id_id_fk" FOREIGN KEY ("school_id","set_id") REFERENCES "public"."question_sets"("school_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question_sets" ADD CONSTRAINT "question_sets_school_id_schools_id_fk" FOREIGN KEY ("school_id") REFERENCES "public"."schools"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question_sets" ADD CONSTRAINT "question_sets_school_id_owner_id_users_school_id_id_fk" FOREIGN KEY ("school_id","owner_id") REFERENCES "public"."users"("school_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question_versions" ADD CONSTRAINT "question_versions_school_id_schools_id_fk" FOREIGN KEY ("school_id") REFERENCES "public"."schools"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question_versions" ADD CONSTRAINT "question_versions_school_id_question_id_questions_school_id_id_fk" FOREIGN KEY ("school_id","question_id") REFERENCES "public"."questions"("school_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "questions" ADD CONSTRAINT "questions_school_id_schools_id_fk" FOREIGN KEY ("school_id") REFERENCES "public"."schools"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "questions" ADD CONSTRAINT "questions_school_id_owner_id_users_school_id_id_fk" FOREIGN KEY ("school_id","owner_id") REFERENCES "public"."users"("school_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "set_articles" ADD CONSTRAINT "set_articles_school_id_schools_id_fk" FOREIGN KEY ("school_id") REFERENCES "public"."schools"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "set_articles" ADD CONSTRAINT "set_articles_school_id_set_id_question_sets_school_id_id_fk" FOREIGN KEY ("school_id","set_id") REFERENCES "public"."question_sets"("school_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "set_articles" ADD CONSTRAINT "set_articles_school_id_article_id_articles_school_id_id_fk" FOREIGN KEY ("school_id","article_id") REFERENCES "public"."articles"("school_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "set_items" ADD CONSTRAINT "set_items_school_id_schools_id_fk" FOREIGN KEY ("school_id") REFERENCES "public"."schools"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "set_items" ADD CONSTRAINT "set_items_school_id_set_id_question_sets_school_id_id_fk" FOREIGN KEY ("school_id","set_id") REFERENCES "public"."question_sets"("school_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "set_items" ADD CONSTRAINT "set_items_school_id_version_id_question_versions_school_id_id_fk" FOREIGN KEY ("school_id","version_id") REFERENCES "public"."question_versions"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_school_id_schools_id_fk" FOREIGN KEY ("school_id") REFERENCES "public"."schools"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_school_id_article_id_articles_school_id_id_fk" FOREIGN KEY ("school_id","article_id") REFERENCES "public"."articles"("school_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_school_id_set_id_question_sets_school_id_id_fk" FOREIGN KEY ("school_id","set_id") REFERENCES "public"."question_sets"("school_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answers" ADD CONSTRAINT "answers_school_id_schools_id_fk" FOREIGN KEY ("school_id") REFERENCES "public"."schools"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answers" ADD CONSTRAINT "answers_school_id_attempt_id_position_attempt_items_school_id_attempt_id_position_fk" FOREIGN KEY ("school_id","attempt_id","position") REFERENCES "public"."attempt_items"("school_id","attempt_id","position") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attempt_items" ADD CONSTRAINT "attempt_items_school_id_schools_id_fk" FOREIGN KEY ("school_id") REFERENCES "public"."schools"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attempt_items" ADD CONSTRAINT "attempt_items_school_id_attempt_id_attempts_school_id_id_fk" FOREIGN KEY ("school_id","attempt_id") REFERENCES "public"."attempts"("school_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attempt_items" ADD CONSTRAINT "attempt_items_school_id_version_id_question_versions_school_id_id_fk" FOREIGN KEY ("school_id","version_id") REFERENCES "public"."question_versions"("school_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attempts" ADD CONSTRAINT "attempts_school_id_schools_id_fk" FOREIGN KEY ("school_id") REFERENCES "public"."schools"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attempts" ADD CONSTRAINT "attempts_school_id_player_id_players_school_id_id_fk" FOREIGN KEY ("school_id","player_id") REFERENCES "public"."players"("school_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attempts" ADD CONSTRAINT "attempts_school_id_edition_id_editions_school_id_id_fk" FOREIGN KEY ("school_id","edition_id") REFERENCES "public"."editions"("school_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attempts" ADD CONSTRAINT "attempts_school_id_set_id_question_sets_school_id_id_fk" FOREIGN KEY ("school_id","set_id") REFERENCES "public"."question_sets"("school_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gradings" ADD CONSTRAINT "gradings_school_id_schools_id_fk" FOREIGN KEY ("school_id") REFERENCES "public"."schools"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gradings" ADD CONSTRAINT "gradings_school_id_attempt_id_position_attempt_items_school_id_attempt_id_position_fk" FOREIGN KEY ("school_id","attempt_id","position") REFERENCES "public"."attempt_items"("school_id","attempt_id","position") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seats" ADD CONSTRAINT "seats_school_id_schools_id_fk" FOREIGN KEY ("school_id") REFERENCES "public"."schools"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seats" ADD CONSTRAINT "seats_school_id_set_id_question_sets_school_id_id_fk" FOREIGN KEY ("school_id","set_id") REFERENCES "public"."question_sets"("school_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seats" ADD CONSTRAINT "seats_school_id_player_id_players_school_id_id_fk" FOREIGN KEY ("school_id","player_id") REFERENCES "public"."players"("school_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "standings" ADD CONSTRAINT "standings_school_id_schools_id_fk" FOREIGN KEY ("school_id") REFERENCES "public"."schools"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "standings" ADD CONSTRAINT "standings_school_id_set_id_question_sets_school_id_id_fk" FOREIGN KEY ("school_id","set_id") REFERENCES "public"."question_sets"("school_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "standings" ADD CONSTRAINT "standings_school_id_player_id_players_school_id_id_fk" FOREIGN KEY ("school_id","player_id") REFERENCES "public"."players"("school_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "players_school_user" ON "players" USING btree ("school_id","user_id");--> statement-breakpoint
CREATE INDEX "sessions_user" ON "sessions" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "sessions_expires" ON "sessions" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "articles_owner" ON "articles" USING btree ("school_id","owner_id");--> statement-breakpoint
CREATE INDEX "question_sets_owner" ON "question_sets" USING btree ("school_id","owner_id");--> statement-breakpoint
CREATE INDEX "set_items_set" ON "set_items" USING btree ("school_id","set_id","position");--> statement-breakpoint
CREATE INDEX "drafts_set" ON "drafts" USING btree ("school_id","set_id");--> statement-breakpoint
CREATE UNIQUE INDEX "attempts_one_open" ON "attempts" USING btree ("school_id","player_id","edition_id") WHERE "attempts"."submitted_at" is null;--> statement-breakpoint
CREATE INDEX "attempts_set" ON "attempts" USING btree ("school_id","set_id");--> statement-breakpoint
CREATE UNIQUE INDEX "gradings_one_submission" ON "gradings" USING btree ("school_id","attempt_id","position") WHERE "gradings"."cause" = 'submission';--> statement-breakpoint
CREATE INDEX "gradings_item" ON "gradings" USING btree ("school_id","attempt_id","position");--> statement-breakpoint
CREATE INDEX "standings_board" ON "standings" USING btree ("school_id","set_id","milli_percent" DESC NULLS LAST);