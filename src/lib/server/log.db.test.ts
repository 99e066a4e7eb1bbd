import { sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { testDb } from '../../../tests/db.ts';
import { errorForLog } from './log.ts';

it('keeps what a failed query was given out of the log', async () => {
	const db = await testDb();
	const failing = db.execute(sql`select ${'ann@school.example'}::uuid`);
	const error: unknown = await failing.then(
		() => null,
		(reason: unknown) => reason
	);
	expect(error).toBeInstanceOf(Error);
	const logged = errorForLog(error);
	expect(JSON.stringify(logged)).not.toContain('ann@');
	expect(logged).toMatchObject({ code: '22P02' });
	expect(logged.message).toContain('select');
});
