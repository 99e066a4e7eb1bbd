import { expect, test } from 'vitest';
import { filtersIn, searchQuery, type BankSearch } from './bank-words.ts';

const SEARCH: BankSearch = {
	q: 'bridge & tram',
	kind: 'number',
	skill: '',
	tag: '',
	article: 'a',
	written: 'week',
	due: '',
	after: 'x'
};

test('each condition is said in words', () => {
	expect(filtersIn(SEARCH, [{ id: 'a', title: 'The bridge' }]).map(({ text }) => text)).toEqual([
		'the words “bridge & tram”',
		'the kind “Number”',
		'the article “The bridge”',
		'“written: the last 7 days”'
	]);
});

test('dropping a condition begins at the first page again', () => {
	expect(searchQuery(SEARCH, { kind: '' })).toBe('?q=bridge+%26+tram&article=a&written=week');
	expect(searchQuery(SEARCH, { after: 'y' })).toContain('&after=y');
});
