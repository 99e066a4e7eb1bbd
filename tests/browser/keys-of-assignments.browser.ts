import { FEEDBACK, type Feedback } from '../../src/lib/domain/attempts/feedback.ts';
import { startAssigned } from '../../src/lib/server/db/assigned-attempts.ts';
import { addAssignment } from '../../src/lib/server/db/assignments.ts';
import { newestEdition } from '../../src/lib/server/db/editions.ts';
import { someClass } from '../class-factories.ts';
import { ALL, found, quizWithCanaries, record, SHOWN_AFTERWARDS } from './canaries.ts';
import { expect, test } from './fixtures.ts';
import { logIn } from './people.ts';

/** What each policy shows before the end, once the first question was answered, and afterwards. */
const POLICIES: Record<Feedback, { before: string[]; afterwards: string[] }> = {
	'at-once': {
		before: ['feedback', 'explanation', 'evidence'],
		afterwards: [...SHOWN_AFTERWARDS]
	},
	'after-submission': { before: [], afterwards: [...SHOWN_AFTERWARDS] },
	'after-closing': { before: [], afterwards: [] },
	'score-only': { before: [], afterwards: [] }
};

for (const feedback of FEEDBACK)
	test(`an assignment with ${feedback} shows no more than it says`, async ({
		page,
		context,
		server,
		db
	}) => {
		const { setId, teacher } = await quizWithCanaries(db, 'after', true);
		const { classId, students } = await someClass(db, teacher, ['Mia']);
		const [mia] = students;
		const edition = await newestEdition(db, teacher.schoolId, setId);
		if (!mia || !edition) throw new Error('There is a student, and an edition');
		const hour = 60 * 60 * 1000;
		const assignmentId = await addAssignment(
			db,
			teacher,
			{ setId, editionId: edition.id },
			{
				title: 'A long evening',
				opensAt: new Date(Date.now() - hour),
				closesAt: new Date(Date.now() + hour),
				timeZone: 'Europe/Berlin',
				articleAccess: 'after',
				marking: edition.marking,
				shuffleQuestions: false,
				feedback
			},
			{ classIds: [classId], userIds: [] }
		);
		const started = await startAssigned(db, mia, assignmentId ?? '', new Date());
		if (!started.ok) throw new Error(started.reason);
		const attempt = `/attempts/${started.attemptId}`;
		await logIn(context, server.origin, db, mia);
		const bytes = record(page);
		/** What the student downloads about themselves. */
		const exported = async () => {
			const files = await Promise.all(
				['json', 'csv'].map(async (type) => (await page.request.get(`/home/export.${type}`)).text())
			);
			return found(files.join('\n'), ALL);
		};

		await page.goto('/home');
		await page.goto(`/assignments/${assignmentId}`);
		await page.goto('/home/history');
		await page.goto(`${attempt}/1`);
		await page.getByRole('radio', { name: 'Two' }).check();
		const check = page.getByRole('button', { name: 'Check my answer' });
		await expect(page.getByRole('button', { name: 'Show a hint' })).toHaveCount(0);
		await page.getByRole('button', { name: 'Next', exact: true }).click();
		await expect(page).toHaveURL(/\/2$/);
		await page.goto(`${attempt}/result`);
		await expect(page).not.toHaveURL(/result$/);
		expect(found(await bytes(), ALL)).toEqual([]);
		expect(await exported()).toEqual([]);

		// saving grades nothing, and what it answers does not tell right from wrong by a byte
		const sizes: number[] = [];
		for (const [answer, revision] of [
			['true', '0'],
			['false', '1']
		] as const) {
			const headers = { accept: 'application/json', origin: server.origin };
			const form = { answer, revision };
			const saved = await page.request.post(`${attempt}/3?/save`, { headers, form });
			sizes.push((await saved.body()).length);
		}
		expect(sizes[0]).toBe(sizes[1]);

		const { before, afterwards } = POLICIES[feedback];
		await page.goto(`${attempt}/1`);
		await expect(check).toHaveCount(before.length ? 1 : 0);
		if (before.length) {
			await check.click();
			await expect(page.getByRole('region', { name: 'The answer' })).toBeVisible();
		}
		expect(found(await bytes(), ALL)).toEqual(before);

		await page.goto(`${attempt}/check`);
		await page.getByRole('button', { name: 'Submit answers' }).click();
		await expect(page).toHaveURL(/\/result$/);
		await page.goto(`/assignments/${assignmentId}`);
		await page.goto('/home');
		await page.goto('/home/history');
		expect(await exported()).toEqual([]);
		await page.goto(`${attempt}/result`);
		await expect.poll(async () => found(await bytes(), ALL)).toEqual(afterwards);
		const isScored = feedback !== 'after-closing';
		await expect(page.getByText(/^\S+ of \d+ points$/)).toHaveCount(isScored ? 1 : 0);
	});
