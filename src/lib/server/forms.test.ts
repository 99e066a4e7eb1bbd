import * as v from 'valibot';
import { expect, it } from 'vitest';
import { parseForm, readForm } from './forms.ts';

const Schema = v.object({
	name: v.pipe(v.string(), v.nonEmpty('Write your name.')),
	password: v.pipe(v.string(), v.minLength(8, 'Longer.'))
});

function form(entries: Record<string, string>): FormData {
	const data = new FormData();
	for (const [name, value] of Object.entries(entries)) data.append(name, value);
	return data;
}

it('gives one sentence a field and what was typed, but never a password', () => {
	const secrets = { password: 'short', oldPassword: 'x', new_password: 'y', passcode: 'z' };
	expect(parseForm(Schema, form({ name: '', more: 'kept', ...secrets }))).toEqual({
		ok: false,
		errors: { name: 'Write your name.', password: 'Longer.' },
		values: { name: '', more: 'kept' }
	});
});

it('takes a field called __proto__ for a name like any other', () => {
	const parsed = parseForm(
		Schema,
		form({ ['__proto__']: 'x', name: 'Ann', password: 'long enough' })
	);
	expect(parsed).toEqual({ ok: true, output: { name: 'Ann', password: 'long enough' } });
	expect(({} as Record<string, unknown>).x).toBeUndefined();
});

it('drops files, and the NULs that a database cannot store', async () => {
	const body = new FormData();
	body.append('answer', 'a\0b');
	body.append('answer', 'c');
	body.append('file', new Blob(['x']), 'x.txt');
	const form = await readForm({
		request: new Request('http://x.example', { method: 'POST', body })
	});
	expect([...form]).toEqual([
		['answer', 'ab'],
		['answer', 'c']
	]);
});
