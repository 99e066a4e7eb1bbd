import { readFile } from 'node:fs/promises';
import { eq } from 'drizzle-orm';
import type { Page } from 'playwright/test';
import { startAssigned } from '../../src/lib/server/db/assigned-attempts.ts';
import { saveAnswer } from '../../src/lib/server/db/answers.ts';
import { setExcused } from '../../src/lib/server/db/exceptions.ts';
import { playerOfUser } from '../../src/lib/server/db/players.ts';
import { attempts } from '../../src/lib/server/db/schema/answers.ts';
import { submitAttempt } from '../../src/lib/server/db/submissions.ts';
import { someAssignment, someClass } from '../class-factories.ts';
import { correctTrams, TRAMS } from '../correcting.ts';
import { someUser } from '../factories.ts';
import { faults } from './faults.ts';
import { expect, test } from './fixtures.ts';
import { logIn } from './people.ts';

const HOUR = 60 * 60 * 1000;
const ago = (hours: number) => new Date(Date.now() - hours * HOUR);

test.use({ viewport: { width: 360, height: 740 } });

test('a student sees what to do and what came back, and takes their own data along', async ({
	page,
	context,
	server,
	db
}) => {
	const teacher = await someUser(db);
	const { classId, students } = await someClass(db, teacher, ['Mia']);
	const [mia = teacher] = students;
	const player = await playerOfUser(db, mia);
	const give = (title: string, settings: Parameters<typeof someAssignment>[3] = {}) =>
		someAssignment(db, teacher, classId, { title, shuffleQuestions: false, ...settings });
	const begin = async (assignmentId: string, trams: string) => {
		const begun = await startAssigned(db, mia, assignmentId, ago(2));
		if (!begun.ok) throw new Error(begun.reason);
		await saveAnswer(db, player, begun.attemptId, TRAMS, [trams], 0, null, ago(2));
		return begun.attemptId;
	};
	const handIn = async (assignmentId: string, trams: string) => {
		const id = await begin(assignmentId, trams);
		await submitAttempt(db, player, id, ago(1.5));
		return id;
	};
	const over = { closesAt: ago(1) };
	const spared = await give('Spared', { closesAt: ago(-24) });
	const excused = await give('Excused afterwards', over);
	await handIn(excused.assignmentId, '40');
	for (const { assignmentId } of [spared, excused])
		await setExcused(db, teacher, assignmentId, mia.userId, true);
	await give('Next week', { closesAt: ago(-7 * 24) });
	await give('Tomorrow', { closesAt: ago(-24) });
	await begin((await give('Half done')).assignmentId, '40');
	await handIn((await give('Came back', over)).assignmentId, '40');
	const corrected = await give('Was wrong', over);
	const seen = await handIn(corrected.assignmentId, '7');
	await db
		.update(attempts)
		.set({ resultSeenAt: ago(1) })
		.where(eq(attempts.id, seen));
	await correctTrams(db, teacher, corrected.setId, { way: 'full' });
	await handIn((await give('Still held back')).assignmentId, '41');

	await logIn(context, server.origin, db, mia);
	const found: string[] = [];
	const look = async (at: Page) => found.push(...(await faults(at)));
	await page.goto('/home');
	await look(page);
	const headings = page.getByRole('main').getByRole('heading', { level: 2 });
	await expect(headings).toHaveText([
		'In the middle of',
		'Due',
		'Came back',
		'Changed',
		'Excused',
		'Handed in or closed',
		'Your classes'
	]);
	const part = (name: string) => page.getByRole('region', { name });
	await expect(part('Due').getByRole('link')).toHaveText(['Tomorrow', 'Next week']);
	await expect(part('Excused').getByRole('listitem')).toHaveText(
		/^Spared\s+You are excused: it does not count.\s*$/
	);
	const back = part('Came back').getByRole('listitem');
	await expect(back.filter({ hasText: 'Came back' })).toContainText('1 of 5 points (20 %)');
	await expect(back.filter({ hasText: 'Excused afterwards' })).toContainText(
		'excused: it does not count'
	);
	await expect(part('Changed')).toContainText('A question was corrected: +1 point');
	await expect(part('Handed in or closed').getByRole('link')).toHaveText(['Still held back']);
	await expect(part('Handed in or closed')).not.toContainText('%');

	// one press goes on, and what was looked at is no news any more
	await part('In the middle of').getByRole('link').click();
	await expect(page).toHaveURL(/\/attempts\/.+\/1$/);
	await page.goto('/home');
	await part('Came back').getByRole('link', { name: 'Came back' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your result');
	await expect(page.getByRole('main')).not.toContainText('excused');
	await page.goto('/home');
	await part('Came back').getByRole('link').click();
	await expect(page.getByRole('main')).toContainText('Your teacher has excused you from this');
	await look(page);
	await page.goto('/home');
	await part('Changed').getByRole('link').click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your result');
	await page.goto('/home');
	await expect(part('In the middle of')).toBeVisible();
	await expect(part('Came back')).toHaveCount(0);
	await expect(part('Changed')).toHaveCount(0);

	await part('Excused').getByRole('link', { name: 'Spared' }).click();
	await expect(page.getByRole('list', { name: 'How it goes' })).toContainText(
		'Your teacher has excused you from this: it does not count.'
	);
	await look(page);
	await page.goto('/home');

	await page.getByRole('link', { name: 'Your history and your data' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your history');
	await look(page);
	const entry = (title: string) =>
		page.getByRole('listitem').filter({ has: page.getByRole('link', { name: title }) });
	await expect(entry('Was wrong')).toContainText('1 of 5 points');
	await expect(entry('Still held back')).toContainText('result to come');
	await expect(entry('Half done')).toContainText('Begun');
	await expect(entry('Excused afterwards')).toContainText('excused: it does not count');
	const saved = async (name: RegExp) => {
		const download = page.waitForEvent('download');
		await page.getByRole('link', { name }).click();
		return readFile(await (await download).path(), 'utf8');
	};
	const table = await saved(/CSV/);
	expect(table).toContain('answer,Came back,');
	expect(table).toContain('mark,Came back,');
	expect(table).toContain('exception,Spared,,excused: it does not count,yes');
	expect(table).toMatch(/answer,Still held back,.*,41/);
	expect(table).not.toMatch(/mark,Still held back/);
	const record = JSON.parse(await saved(/JSON/)) as { account: object; attempts: object[] };
	expect(record.account).toMatchObject({ name: 'Mia', hasPasscode: false });
	expect(record.attempts).toHaveLength(5);
	expect(record.attempts[4]).toMatchObject({ quiz: 'Still held back', score: null });
	expect(found).toEqual([]);
});
