import { expect, it } from 'vitest';
import { someoneAt, someQuiz, someUser } from '../../../../../tests/factories.ts';
import { testDb } from '../../../../../tests/db.ts';
import { startAttempt } from '../attempts.ts';
import { answers } from './answers.ts';

it('gives back the very answer that was stored: the text "12" is no number', async () => {
	const db = await testDb();
	const { linkToken } = await someQuiz(db, await someUser(db));
	const { player, quiz } = await someoneAt(db, linkToken);
	const attemptId = await startAttempt(db, player, quiz);
	const stored = ['12', '"12"', 'true', 'null', '[1]', '', 12, true, ['a', '2'], { a: '1' }, null];
	await db.insert(answers).values(
		stored.map((answer, index) => ({
			schoolId: player.schoolId,
			attemptId,
			position: 0,
			revision: index + 1,
			answer
		}))
	);
	const read = await db.select({ answer: answers.answer }).from(answers).orderBy(answers.revision);
	expect(read.map(({ answer }) => answer)).toEqual(stored);
});
