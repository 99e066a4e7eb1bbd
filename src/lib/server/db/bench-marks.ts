import { sql } from 'drizzle-orm';
import type { Db } from './client.ts';

/**
 * A year's marks in a moment: each of so many students has handed in so many attempts at the newest
 * edition, every question answered twice. They need no sense, only their size.
 */
export async function addBenchMarks(db: Db, students: number, attempts: number): Promise<void> {
	const statements = [
		sql`insert into users (id, school_id, name, passcode_hash)
			select gen_random_uuid(), s.id, 'Student ' || n, repeat('x', 97)
			from schools s, generate_series(1, ${students}::int) n`,
		sql`insert into memberships (school_id, user_id, role)
			select school_id, id, 'student' from users where passcode_hash is not null`,
		sql`insert into players (id, school_id, user_id)
			select gen_random_uuid(), school_id, id from users where passcode_hash is not null`,
		sql`insert into attempts (id, school_id, player_id, set_id, edition_id, number, via, seed,
				submitted_at, milli_marks, milli_points, practice)
			select gen_random_uuid(), p.school_id, p.id, e.set_id, e.id, n, 'link',
				md5(random()::text), now(), 5000, 9000, false
			from players p, (select * from editions order by published_at desc limit 1) e,
				generate_series(1, ${attempts}::int) n where p.user_id is not null`,
		sql`insert into attempt_items (school_id, attempt_id, position, version_id, served_at)
			select a.school_id, a.id, i.position, i.version_id, now()
			from attempts a join edition_items i on i.edition_id = a.edition_id`,
		sql`insert into answers (school_id, attempt_id, position, revision, answer)
			select school_id, attempt_id, position, revision, to_jsonb(md5(random()::text))
			from attempt_items, generate_series(1, 2) revision`,
		sql`insert into gradings (id, school_id, attempt_id, position, version_id, cause,
				milli_credit, milli_marks)
			select gen_random_uuid(), school_id, attempt_id, position, version_id, 'submission', 500, 500
			from attempt_items`
	];
	for (const statement of statements) await db.execute(statement);
}
