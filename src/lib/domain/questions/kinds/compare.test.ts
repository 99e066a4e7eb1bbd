import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { STANDINGS } from '../compare-words.ts';
import { compare } from './compare.ts';

const article = (id: string) => ({ id, title: `The ${id}`, text: '', blocks: [] });
const articles = [article('Post'), article('Times'), article('Echo')];

function read(entries: Record<string, string>, from = articles) {
	const fields = new FormData();
	for (const [name, value] of Object.entries({ stem: 'It cost 58 million.', ...entries }))
		fields.set(name, value);
	return v.parse(compare.content, compare.fromForm(fields, from));
}

describe('the author’s form', () => {
	test('compares the first two articles, or those that are chosen', () => {
		expect(compare.studentView(read({}), [])).toMatchObject({ a: 'The Post', b: 'The Times' });
		const chosen = read({ articleA: 'Echo', articleB: 'Post' });
		expect(compare.studentView(chosen, [])).toMatchObject({ a: 'The Echo', b: 'The Post' });
	});

	test.each([
		[{}, 1],
		[{}, 0],
		[{ articleA: 'Post', articleB: 'Post' }, 3]
	])('%j out of %d articles is no comparison', (fields, count) => {
		const content = read({ ...fields, key: 'both' }, articles.slice(0, count));
		expect(compare.problems(content)).toEqual(['needs-two-articles']);
	});

	test('wants a key', () => {
		expect(compare.problems(read({}))).toEqual(['no-key']);
		expect(compare.problems(read({ key: 'contradicted' }))).toEqual([]);
	});
});

test.each(STANDINGS)('where %s is right, nothing else is', (key) => {
	const content = read({ key });
	for (const standing of STANDINGS)
		expect(compare.grade(content, standing)).toBe(standing === key ? 1 : 0);
});
