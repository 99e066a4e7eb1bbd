import type { BrowserContext, Page } from 'playwright/test';
import type { KindContent } from '../../../src/lib/domain/questions/kinds/index.ts';
import type { AuthoredQuestion } from '../../../src/lib/domain/questions/authored.ts';
import type { Db } from '../../../src/lib/server/db/client.ts';
import { publishSet } from '../../../src/lib/server/db/editions.ts';
import { addQuestions } from '../../../src/lib/server/db/set-items.ts';
import { addSet, findSetFor } from '../../../src/lib/server/db/sets.ts';
import { someQuestions, someUser, ARTICLE } from '../../factories.ts';
import { readArticle } from '../../../src/lib/domain/article/read-article.ts';
import { expect } from '../fixtures.ts';
import { logIn } from '../people.ts';

/** A published quiz of this one question, without an article. */
export async function quizOf(db: Db, question: KindContent) {
	const teacher = await someUser(db);
	const setId = await addSet(db, teacher, 'One question', []);
	const [usual] = someQuestions('', readArticle(ARTICLE).text);
	const authored = { ...usual, evidence: [], ...question } as AuthoredQuestion;
	await addQuestions(db, teacher, setId, [authored]);
	const published = await publishSet(db, teacher, setId, 'link');
	if (!published.ok) throw new Error(`Cannot be published: ${JSON.stringify(published)}`);
	const set = await findSetFor(db, teacher, setId);
	return { teacher, setId, linkToken: set?.linkToken ?? '' };
}

/** Opens the question as a student. */
export async function start(page: Page, linkToken: string, stem: string) {
	await page.goto(`/q/${linkToken}`);
	await page.getByRole('button', { name: 'Start' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(stem);
	// the words stand there before the last style sheet: nothing may be measured earlier
	await page.waitForLoadState();
}

/** Hands the question in, with whatever was answered. */
export async function handIn(page: Page) {
	await page.getByRole('button', { name: 'Check and submit', exact: true }).first().click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ready to submit?');
	await page.getByRole('button', { name: 'Submit answers' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your result');
}

/** A teacher's empty form for a question of this kind. */
export async function newQuestion(
	page: Page,
	{ context, origin, db }: { context: BrowserContext; origin: string; db: Db },
	kind: KindContent['kind']
) {
	const teacher = await someUser(db);
	await logIn(context, origin, db, teacher);
	const setId = await addSet(db, teacher, 'By hand', []);
	await page.goto(`/desk/quizzes/${setId}/questions/new?kind=${kind}`);
	return setId;
}
