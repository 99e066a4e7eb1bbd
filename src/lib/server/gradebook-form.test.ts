import { expect, test } from 'vitest';
import { readRules } from './gradebook-form.ts';

const A = '01890000-0000-7000-8000-00000000000a';
const B = '01890000-0000-7000-8000-00000000000b';

function formOf(dropLowest: string, ...weights: [string, string?][]): FormData {
	const form = new FormData();
	form.set('dropLowest', dropLowest);
	for (const [id, weight] of weights) {
		form.append('assignment', id);
		if (weight !== undefined) form.append('weight', weight);
	}
	return form;
}

test('reads a weight for each assignment', () => {
	expect(readRules(formOf(' 2 ', [A, '0'], [B, '100']))).toEqual({
		ok: true,
		output: {
			dropLowest: 2,
			weights: new Map([
				[A, 0],
				[B, 100]
			])
		}
	});
	expect(readRules(formOf('0', ['__proto__', '5'], [B, '7']))).toEqual({
		ok: true,
		output: { dropLowest: 0, weights: new Map([[B, 7]]) }
	});
});

test.each(['', '-1', '21', '1.5', 'NaN', '9'.repeat(400)])('does not drop "%s"', (drop) => {
	const read = readRules(formOf(drop, [A, '1']));
	expect(read).toMatchObject({ ok: false, values: { dropLowest: drop, [A]: '1' } });
	expect(!read.ok && Object.keys(read.errors)).toEqual(['dropLowest']);
});

test.each(['', '-1', '101', '1,5', 'many', undefined])('does not weigh %j', (weight) => {
	const read = readRules(formOf('1', [B, '3'], [A, weight]));
	expect(read).toMatchObject({ ok: false, values: { [B]: '3', [A]: weight ?? '' } });
	expect(!read.ok && Object.keys(read.errors)).toEqual([A]);
});
