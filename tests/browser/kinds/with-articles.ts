import { readArticle } from '../../../src/lib/domain/article/read-article.ts';
import { sentencesOf } from '../../../src/lib/domain/article/sentences.ts';
import { evidenceAt } from '../../../src/lib/domain/questions/evidence-ref.ts';
import type { KindContent } from '../../../src/lib/domain/questions/kinds/index.ts';
import type { AuthoredQuestion } from '../../../src/lib/domain/questions/authored.ts';
import { addArticle } from '../../../src/lib/server/db/articles.ts';
import type { Db } from '../../../src/lib/server/db/client.ts';
import { publishSet } from '../../../src/lib/server/db/editions.ts';
import type { Owner } from '../../../src/lib/server/db/owner.ts';
import { addQuestions } from '../../../src/lib/server/db/set-items.ts';
import { addSet, articlesOf, findSetFor, updateSet } from '../../../src/lib/server/db/sets.ts';
import { ARTICLE, someQuestions, someUser } from '../../factories.ts';

/** An article of this teacher's: the usual one under a title of its own. */
export const articleCalled = (db: Db, owner: Owner, title: string) =>
	addArticle(db, owner, readArticle(ARTICLE), {
		title,
		source: '',
		author: '',
		url: '',
		publishedOn: null,
		mayPublish: false
	});

/** A published quiz of one question about these articles, which rests on the bridge's cost. */
export async function quizAbout(
	db: Db,
	titles: string[],
	ask: (articles: Awaited<ReturnType<typeof articlesOf>>) => KindContent
) {
	const teacher = await someUser(db);
	const ids: string[] = [];
	for (const title of titles) ids.push(await articleCalled(db, teacher, title));
	const setId = await addSet(db, teacher, 'One question', ids);
	await updateSet(db, teacher, setId, { articleAccess: 'beside' });
	const articles = await articlesOf(db, teacher.schoolId, setId);
	const [usual] = someQuestions(ids[0] ?? '', articles[0]?.text ?? '');
	const start = articles[0]?.text.indexOf('The bridge cost') ?? 0;
	const place = { articleId: ids[0] ?? '', start, end: start + 34 };
	const evidence = evidenceAt([place], articles);
	const question = { ...usual, evidence, ...ask(articles) } as AuthoredQuestion;
	await addQuestions(db, teacher, setId, [question]);
	const published = await publishSet(db, teacher, setId, 'link');
	if (!published.ok) throw new Error(`Cannot be published: ${JSON.stringify(published)}`);
	const set = await findSetFor(db, teacher, setId);
	return { teacher, setId, articleIds: ids, linkToken: set?.linkToken ?? '' };
}

export const COST = 'The bridge cost 58 million euros.';

/** A published quiz of one evidence question: which sentence says what the bridge cost? */
export const quizWithSentences = (db: Db, stem: string) =>
	quizAbout(db, ['The bridge'], ([article]) => {
		if (!article) throw new Error('There is an article');
		const sentences = sentencesOf(article.text, article.blocks).map(({ start, end, block }) => ({
			start,
			end,
			text: article.text.slice(start, end),
			paragraph: block
		}));
		const keys = sentences.flatMap(({ text }, index) => (text === COST ? [index] : []));
		const content = { stem, articleId: article.id, sentences, keys, neighbours: true };
		return { kind: 'evidence', content };
	});
