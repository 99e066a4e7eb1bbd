import { readArticle } from '../../domain/article/read-article.ts';
import type { AuthoredQuestion } from '../../domain/questions/authored.ts';
import { addArticle } from '../db/articles.ts';
import type { Db } from '../db/client.ts';
import { publishSet, type Visibility } from '../db/editions.ts';
import type { Owner } from '../db/owner.ts';
import { claimDemo } from '../db/schools.ts';
import { addQuestions } from '../db/set-items.ts';
import { addSet } from '../db/sets.ts';
import { addUser } from '../db/users.ts';
import { DEMO_ARTICLE } from './demo-article.ts';
import { DEMO_QUESTIONS, type DemoQuestion } from './demo-questions.ts';

/**
 * Puts the demo quiz in on the first start, once. Its author has neither e-mail nor password, so
 * nobody can log in as them.
 */
export async function addDemo(db: Db, schoolId: string): Promise<void> {
	await db.transaction(async (tx) => {
		if (!(await claimDemo(tx, schoolId, new Date()))) return;
		const author = { name: DEMO_ARTICLE.author, email: null, passwordHash: null };
		const userId = await addUser(tx, schoolId, author, 'teacher');
		if (!userId) throw new Error('The demo’s author could not be added');
		await publishDemoQuiz(tx, { schoolId, userId }, 'public');
	});
}

/** Publishes the demo quiz as this teacher's; its set. */
export async function publishDemoQuiz(
	db: Db,
	owner: Owner,
	visibility: Visibility
): Promise<string> {
	return db.transaction(async (tx) => {
		const { title, source, author: by, publishedOn, paragraphs } = DEMO_ARTICLE;
		const article = readArticle([title, ...paragraphs].join('\n\n'));
		const details = { title, source, author: by, url: '', publishedOn, mayPublish: true };
		const articleId = await addArticle(tx, owner, article, details);
		const setId = await addSet(tx, owner, title, [articleId]);
		const questions = DEMO_QUESTIONS.map((demo) => authored(demo, article.text, articleId));
		await addQuestions(tx, owner, setId, questions);
		const published = await publishSet(tx, owner, setId, visibility);
		if (!published.ok)
			throw new Error(`The demo cannot be published: ${JSON.stringify(published)}`);
		return setId;
	});
}

function authored(demo: DemoQuestion, text: string, articleId: string): AuthoredQuestion {
	const { points, explanation, quotes, ...kindContent } = demo;
	return {
		...kindContent,
		milliPoints: points * 1000,
		explanation,
		image: null,
		hints: [],
		evidence: quotes.map((quote) => evidence(quote, text, articleId)),
		asOf: DEMO_ARTICLE.publishedOn,
		reviewBy: null,
		allOrNothing: false,
		readAloud: true,
		form: null
	};
}

function evidence(quote: string, text: string, articleId: string) {
	const start = text.indexOf(quote);
	if (start < 0) throw new Error(`The demo’s article lacks: ${quote}`);
	return { articleId, start, end: start + quote.length, quote };
}
