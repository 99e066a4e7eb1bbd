import { describe, expect, test } from 'vitest';
import { readArticle } from '../article/read-article.ts';
import { refound } from './refound.ts';
import { changedSince, seenText } from './seen-text.ts';

const id = '01a20aa3-a211-7622-af00-0b08f41b6c73';
const OLD = 'The council met on Monday. It voted for the bridge. The bridge opens in May.';
const NEW = `It was a cold day. ${OLD.replace('opens in May', 'opens in June')}`;
const seen = { text: OLD, blocks: readArticle(OLD).blocks };
const now = { id, title: 'The council', text: NEW, blocks: readArticle(NEW).blocks };

const refIn = (text: string, words: string) => {
	const start = text.indexOf(words);
	return `${id}:${start}-${start + words.length}`;
};

function form(entries: [string, string][]) {
	const fields = new FormData();
	for (const [name, value] of entries) fields.append(name, value);
	return fields;
}

describe('which text a form was made from', () => {
	const articles = [{ id, sha256: 'b' }];
	test.each([
		['the same', [seenText({ id, sha256: 'b' })], 0],
		['another', [seenText({ id, sha256: 'a' })], 1],
		['nothing said', [], 1]
	])('%s', (_, said, count) => {
		expect(changedSince(said, articles)).toHaveLength(count);
	});
});

describe('a form from before the correction', () => {
	const dated = { articleId: id, start: 3, end: 4, quote: 'The bridge opens in May.' };
	const voted = 'It voted for the bridge.';
	const opens = 'The bridge opens in May.';
	test.each([
		['what stands is found again', voted, [refIn(NEW, voted)], []],
		['what does not is named', opens, [], [opens]]
	])('%s', (_, words, refs, lost) => {
		for (const name of ['evidence', 'key']) {
			const again = refound(form([[name, refIn(OLD, words)]]), [{ now, seen }], []);
			expect(again?.fields.getAll(name)).toEqual(refs);
			expect(again?.lost).toEqual(lost);
		}
	});

	test('a sentence that the question keeps with a date stays chosen', () => {
		const kept = { ...dated, until: '2026-03-04' };
		const again = refound(form([['evidence', refIn(OLD, opens)]]), [{ now, seen }], [kept]);
		expect(again?.fields.getAll('evidence')).toEqual([`${id}:3-4@2026-03-04`]);
		expect(again?.lost).toEqual([]);
	});

	test('what is dated, another article’s or no passage is left alone', () => {
		const values = [`${id}:3-4@2026-03-04`, '', `${id.replace('a', 'b')}:3-9`, 'true'];
		const fields = form([
			...values.map((value): [string, string] => ['evidence', value]),
			['evidence', refIn(OLD, voted)],
			['stem', 'When?']
		]);
		const again = refound(fields, [{ now, seen }], []);
		expect(again?.fields.getAll('evidence')).toEqual([...values, refIn(NEW, voted)]);
		expect(again?.fields.get('stem')).toBe('When?');
	});

	test('a text that nobody knows any more finds nothing again', () => {
		const again = refound(form([['evidence', refIn(OLD, voted)]]), [{ now, seen: null }], []);
		expect(again?.fields.getAll('evidence')).toEqual([]);
	});

	test('numbers of sentences are places too', () => {
		expect(refound(form([['from', '2']]), [{ now, seen }], [])).not.toBeNull();
	});

	test('a form without places in it is no older for it', () => {
		const fields = form([
			['key', 'true'],
			['evidence', ''],
			['from', '']
		]);
		expect(refound(fields, [{ now, seen }], [])).toBeNull();
		expect(refound(form([['from', '2']]), [], [])).toBeNull();
	});
});
