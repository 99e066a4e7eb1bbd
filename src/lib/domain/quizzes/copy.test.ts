import { expect, test } from 'vitest';
import type { AuthoredQuestion } from '../questions/authored.ts';
import { canBeCopied, copiedArticle, copiedQuestion } from './copy.ts';

const text = 'A bridge opened. It was dear. The ferry stopped.';
const quote = 'It was dear.';
const evidence = [{ articleId: 'a', start: 17, end: 29, quote }];
const compared = {
	kind: 'compare',
	content: {
		stem: 'The bridge was dear.',
		a: { articleId: 'a', title: 'A' },
		b: { articleId: 'b', title: 'B' },
		key: 'both'
	},
	evidence
} as unknown as AuthoredQuestion;
const shown = {
	kind: 'evidence',
	content: { stem: '', articleId: 'a', sentences: [], keys: [], neighbours: false },
	evidence
} as unknown as AuthoredQuestion;
const article = (mayPublish: boolean) => ({ articleId: 'a', text, blocks: [], mayPublish });

test('of an article without the right only evidence is taken, of one without evidence nothing', () => {
	expect(copiedArticle(article(false), [compared])?.text).toBe(quote);
	expect(copiedArticle(article(true), [compared])?.text).toBe(text);
	expect(copiedArticle({ ...article(false), articleId: 'c' }, [compared])).toBeNull();
});

test('a question that shows its article needs the right to it', () => {
	expect(canBeCopied(shown, [article(false)])).toBe(false);
	expect(canBeCopied(shown, [article(true)])).toBe(true);
	expect(canBeCopied(compared, [article(false)])).toBe(true);
});

test('evidence that the published text lacks takes no words out of it', () => {
	const newer = [{ articleId: 'a', start: 30, end: 40, quote: 'It was very dear.' }];
	expect(copiedArticle(article(false), [{ ...compared, evidence: newer }])).toBeNull();
	const copied = copiedArticle(article(false), [
		{ ...compared, evidence: [...evidence, ...newer] }
	]);
	expect(copied?.text).toBe(quote);
	expect(newer.map((passage) => copied?.moved(passage))).toEqual([{ start: 30, end: 40 }]);
});

test('a copied question knows its articles by their new ids', () => {
	const moved = () => ({ start: 0, end: 12 });
	const copy = copiedQuestion(compared, new Map([['a', { id: 'x', moved }]]));
	expect(copy.evidence).toEqual([{ articleId: 'x', start: 0, end: 12, quote }]);
	// nothing of the second article may be taken: the question still names it
	expect(copy.content).toMatchObject({ a: { articleId: 'x' }, b: { articleId: '', title: 'B' } });
});
