import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { Tags } from './tags.ts';

describe('tags', () => {
	it.each<[string | null, string[]]>([
		[null, []],
		[' , ,', []],
		['Bridges, Local  News ,bridges', ['bridges', 'local news']],
		['Cafe\u0301, CAFÉ', ['café']],
		['😀'.repeat(30), ['😀'.repeat(30)]]
	])('%j', (text, tags) => {
		expect(v.parse(Tags, text)).toEqual(tags);
	});

	it.each(['a'.repeat(31), 'a,b,c,d,e,f,g,h,i'])('refuses %s', (text) => {
		expect(v.safeParse(Tags, text).success).toBe(false);
	});
});
