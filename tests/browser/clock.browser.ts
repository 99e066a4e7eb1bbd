import { eq } from 'drizzle-orm';
import type { Db } from '../../src/lib/server/db/client.ts';
import { addAttempt } from '../../src/lib/server/db/add-attempt.ts';
import { newId } from '../../src/lib/server/db/ids.ts';
import { attempts } from '../../src/lib/server/db/schema/answers.ts';
import { accommodations } from '../../src/lib/server/db/schema/classes.ts';
import { players } from '../../src/lib/server/db/schema/people.ts';
import { someAssignment, someClass } from '../class-factories.ts';
import { someUser } from '../factories.ts';
import { faults } from './faults.ts';
import { expect, test } from './fixtures.ts';
import { logIn } from './people.ts';
import { choose, onQuestion, press, savedAnswers } from './playing.ts';

// The deadline is the server's. The page's clock is a fake one, so that nothing is waited for: what
// is left is what the database says, and the page asks for it every 20 seconds.

const PHONE = { width: 360, height: 740 };
const MINUTE = 60_000;

/** A student's running attempt at an assignment. */
async function someRunning(db: Db, minutes: number) {
	const teacher = await someUser(db);
	const { classId, students } = await someClass(db, teacher);
	const [student] = students;
	if (!student) throw new Error('A class has students');
	const { assignmentId, setId, editionId } = await someAssignment(db, teacher, classId, {
		articleAccess: 'beside'
	});
	const { schoolId, userId } = student;
	const playerId = newId();
	await db.insert(players).values({ id: playerId, schoolId, userId });
	const deadlineAt = new Date(Date.now() + minutes * MINUTE);
	const begun = { schoolId, playerId, setId, editionId, assignmentId, deadlineAt };
	const id = await addAttempt(db, { ...begun, number: 1, via: 'assignment', practice: false });
	const end = (ms: number) =>
		db
			.update(attempts)
			.set({ deadlineAt: new Date(Date.now() + ms) })
			.where(eq(attempts.id, id));
	return { id, setId, student, end };
}

test('the clock warns, hears of added minutes, and hands in what is saved', async ({
	page,
	context,
	server,
	db
}) => {
	const { id, setId, student, end } = await someRunning(db, 7);
	await logIn(context, server.origin, db, student);
	await page.setViewportSize(PHONE);
	await page.clock.install();
	await page.goto(`/attempts/${id}/1`);
	await onQuestion(page, 1);
	const clock = page.getByRole('timer');
	await expect(clock).toHaveText('7 minutes left');
	await choose(page, 'Tomas Okafor');
	await expect.poll(() => savedAnswers(db, setId, 1)).toEqual(['b']);
	expect(await faults(page)).toEqual([]);
	await press(page, 'Hide clock');
	await expect(clock).toBeEmpty();
	await press(page, 'Show clock');

	await end(5 * MINUTE);
	await page.clock.runFor(20_000);
	await expect(page.getByText(/5 minutes left\. What is answered by then/)).toBeVisible();
	await expect(clock).toHaveText(/^4:\d\d left$/);
	await end(10 * MINUTE);
	await page.clock.runFor(20_000);
	await expect(page.getByText('Your teacher added 5 minutes.')).toBeVisible();
	await expect(clock).toHaveText('10 minutes left');
	await end(MINUTE);
	await page.clock.runFor(20_000);
	await expect(page.getByText(/1 minute left\. What is answered by then/)).toBeVisible();
	expect(await faults(page)).toEqual([]);

	// what was chosen at the last moment is sent first
	await end(15_000);
	await page.clock.runFor(20_000);
	await expect(clock).toHaveText(/^0:1\d left$/);
	await choose(page, 'Ada Lindqvist');
	await page.clock.runFor(16_000);
	await expect(page).toHaveURL(`/attempts/${id}/result`);
	expect(await savedAnswers(db, setId, 1)).toEqual(['b', 'a']);
	const [attempt] = await db.select().from(attempts).where(eq(attempts.id, id));
	expect(attempt?.submittedAt).not.toBeNull();
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('the page says when the time ends', async ({ page, context, server, db }) => {
		const { id, student } = await someRunning(db, 7);
		await logIn(context, server.origin, db, student);
		await page.goto(`/attempts/${id}/1`);
		const main = page.getByRole('main');
		await expect(main).toContainText('Your time ends on');
		await expect(main).toContainText(': 7 minutes after this page was loaded.');
	});
});

test('what a student needs to read: a voice, and larger text', async ({
	page,
	context,
	server,
	db
}) => {
	const { id, student } = await someRunning(db, 60);
	await db.insert(accommodations).values({ ...student, readAloud: true, largeText: true });
	await logIn(context, server.origin, db, student);
	await page.setViewportSize(PHONE);
	await page.addInitScript(() => {
		const said: string[] = [];
		const speech = Object.assign(new EventTarget(), {
			said,
			getVoices: () => [{ lang: 'en' }],
			speak: ({ lang, text }: SpeechSynthesisUtterance) => said.push(`${lang}: ${text.trim()}`),
			cancel: () => said.push('stop')
		});
		Object.defineProperty(window, 'speechSynthesis', { value: speech });
	});
	const said = () =>
		page.evaluate(() => (window.speechSynthesis as unknown as { said: string[] }).said.splice(0));
	await page.goto(`/attempts/${id}/1`);
	await press(page, 'Read the question aloud');
	expect(await said()).toEqual(['stop', 'en: Who spoke of waiting eleven years?']);
	await expect(page.getByRole('button', { name: 'Stop reading the question' })).toBeVisible();
	await press(page, 'Read the answers aloud');
	expect(await said()).toHaveLength(4);
	await press(page, 'Stop reading the answers');
	expect(await said()).toEqual(['stop']);
	await press(page, 'Read the article aloud');
	expect(await said()).toContain('en: About 300 people watched as the first tram crossed it.');
	expect(await faults(page)).toEqual([]);
	await press(page, 'Next');
	await onQuestion(page, 2);
	expect(await said()).toEqual(['stop']);
	await press(page, 'Read the answers aloud');
	expect(await said()).toEqual(['stop', 'en: True.', 'en: False.']);

	const size = page.getByRole('heading', { level: 1 });
	const style = await size.evaluate((heading) => {
		const { letterSpacing, fontSize, lineHeight } = getComputedStyle(heading);
		const root = getComputedStyle(document.documentElement).fontSize;
		return { root, ratio: parseFloat(letterSpacing) / parseFloat(fontSize), lineHeight };
	});
	expect(style.root).toBe('20px');
	expect(style.ratio).toBeCloseTo(0.12);
	expect(await faults(page)).toEqual([]);
});
