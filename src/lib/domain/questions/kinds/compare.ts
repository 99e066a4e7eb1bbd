import * as v from 'valibot';
import { STANDINGS, standingTexts, type Standing } from '../compare-words.ts';
import type { QuotedArticle } from '../evidence-ref.ts';
import { Stem } from '../options.ts';
import type { Kind } from '../question.ts';

const Side = v.object({ articleId: v.string(), title: v.string() });
const Content = v.object({
	/** The claim. */
	stem: Stem,
	/** The two articles; null where the quiz has none to give. */
	a: v.nullable(Side),
	b: v.nullable(Side),
	key: v.nullable(v.picklist(STANDINGS))
});
export type CompareContent = v.InferOutput<typeof Content>;
export interface CompareView {
	stem: string;
	/** The titles of the two articles. */
	a: string;
	b: string;
}

const Answer = v.pipe(
	v.array(v.picklist(STANDINGS)),
	v.maxLength(1),
	v.transform(([standing]) => standing ?? null)
);

/** A claim and two articles: which of them makes it? */
export const compare: Kind<CompareContent, Standing, Standing, CompareView> = {
	id: 'compare',
	skill: 'evidence',
	content: Content,
	answer: Answer,
	needsKey: true,
	needsEvidence: true,
	fromForm: (fields, articles) => {
		const a = sideOf(fields.get('articleA'), articles, 0);
		const b = sideOf(fields.get('articleB'), articles, 1);
		return { stem: fields.get('stem'), a, b, key: fields.get('key') || null };
	},
	withArticles: ({ a, b, ...content }, idOf) => ({
		...content,
		a: a && { ...a, articleId: idOf(a.articleId) },
		b: b && { ...b, articleId: idOf(b.articleId) }
	}),
	// always in the same order, as the articles are
	optionCount: () => 0,
	studentView: ({ stem, a, b }) => ({ stem, a: a?.title ?? '', b: b?.title ?? '' }),
	validate: () => null,
	toAnswer: (_content, standing) => standing,
	toValues: (_content, standing) => [standing],
	grade: ({ key }, standing) => (standing === key ? 1 : 0),
	review: ({ a, b, key }, standing) => {
		const texts = standingTexts(a?.title ?? '', b?.title ?? '');
		return STANDINGS.map((one) => ({
			text: texts[one],
			feedback: '',
			chosen: one === standing,
			right: one === key
		}));
	},
	problems: ({ stem, a, b, key }) => [
		...(stem ? [] : ['no-stem' as const]),
		...(a && b && a.articleId !== b.articleId ? [] : ['needs-two-articles' as const]),
		...(key === null ? ['no-key' as const] : [])
	],
	toJson: ({ a, b, key }) => ({
		options: null,
		answer: { a: a?.title ?? '', b: b?.title ?? '', standing: key }
	})
};

/** The article that was chosen for a side, or the one that stands there until another is. */
function sideOf(id: unknown, articles: readonly QuotedArticle[], usual: number) {
	const article = articles.find((one) => one.id === id) ?? articles[usual];
	return article ? { articleId: article.id, title: article.title } : null;
}
