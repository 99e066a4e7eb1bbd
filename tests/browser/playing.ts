import { and, eq } from 'drizzle-orm';
import { expect, type Page } from 'playwright/test';
import type { Db } from '../../src/lib/server/db/client.ts';
import { answers, attempts, gradings } from '../../src/lib/server/db/schema/answers.ts';

// What a student does on the pages, by role and name, for a quiz of `someQuestions`.

export const QUESTIONS = [
	'Who spoke of waiting eleven years?',
	'The bridge cost 85 million euros.',
	'Which of these were at the opening?',
	'How many trams an hour is the bridge to carry?',
	'Which river does the bridge cross?'
];

export const onQuestion = (page: Page, number: number) =>
	expect(page.getByRole('heading', { level: 1 })).toHaveText(QUESTIONS[number - 1] ?? '');

/** Chooses among the options, whether they are radios or checkboxes. */
export async function choose(page: Page, ...names: string[]) {
	for (const name of names) {
		const radio = page.getByRole('radio', { name, exact: true });
		await radio.or(page.getByRole('checkbox', { name, exact: true })).check();
	}
}

export const write = (page: Page, text: string) =>
	page.getByRole('textbox', { name: 'Your answer' }).fill(text);

export const press = (page: Page, name: string) =>
	page.getByRole('button', { name, exact: true }).click();

/** Answers every question, the last button being the one that leads to the check. */
export async function answerAll(page: Page, first = 'Ada Lindqvist') {
	await onQuestion(page, 1);
	await choose(page, first);
	await press(page, 'Next');
	await onQuestion(page, 2);
	await choose(page, 'False');
	await press(page, 'Next');
	await onQuestion(page, 3);
	await choose(page, 'About 300 people', 'A tram');
	await press(page, 'Next');
	await onQuestion(page, 4);
	await write(page, '40');
	await press(page, 'Next');
	await onQuestion(page, 5);
	await write(page, 'Silverwater');
	await press(page, 'Check and submit');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ready to submit?');
}

export async function submit(page: Page) {
	await press(page, 'Submit answers');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your result');
}

/** The part of the result page about one question. */
export const resultOf = (page: Page, number: number) =>
	page.getByRole('region', { name: QUESTIONS[number - 1] });

/** What the highlighter says to those who do not see it. */
export const marked = (sentence: string) =>
	`(start of highlighted sentence) ${sentence} (end of highlighted sentence)`;

/** The attempts at a quiz, as they are stored. */
export const attemptsAt = (db: Db, setId: string) =>
	db.select().from(attempts).where(eq(attempts.setId, setId));

/** How often each item of the quiz's attempts was graded. */
export async function gradedItems(db: Db, setId: string): Promise<number[]> {
	const rows = await db
		.select({ position: gradings.position })
		.from(gradings)
		.innerJoin(attempts, eq(attempts.id, gradings.attemptId))
		.where(eq(attempts.setId, setId));
	return rows.map(({ position }) => position).sort();
}

/** Every answer that was ever saved to a question, oldest first. */
export async function savedAnswers(db: Db, setId: string, number: number): Promise<unknown[]> {
	const rows = await db
		.select({ answer: answers.answer })
		.from(answers)
		.innerJoin(attempts, eq(attempts.id, answers.attemptId))
		.where(and(eq(attempts.setId, setId), eq(answers.position, number - 1)))
		.orderBy(answers.revision);
	return rows.map(({ answer }) => answer);
}
