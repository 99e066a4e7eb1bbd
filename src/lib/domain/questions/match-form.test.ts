import { expect, test } from 'vitest';
import { matchFromForm } from './match-form.ts';

/** Rows of prompt, answer and the id that the answer had. */
function form(rows: [string, string, string?, string?][], extra = '', extraIds: string[] = []) {
	const fields = new FormData();
	for (const [index, [text, fits, targetId = '', note = '']] of rows.entries()) {
		fields.append('optionId', `o${index}`);
		fields.append('optionText', text);
		fields.append('fits', fits);
		fields.append('targetId', targetId);
		fields.append('optionFeedback', note);
	}
	for (const id of extraIds) fields.append('extraId', id);
	fields.set('extra', extra);
	const { prompts, targets } = matchFromForm(fields);
	return {
		prompts: prompts.map(({ text, target }) => `${text}:${target}`),
		targets: targets.map(({ id, text }) => `${id}:${text}`)
	};
}

test('equal answers are one target, and the others fit nothing', () => {
	expect(
		form(
			[
				['One', 'Odd'],
				['Two', 'Even'],
				['Three', ' odd ']
			],
			'Neither\n\nEVEN'
		)
	).toEqual({
		prompts: ['One:t1', 'Two:t2', 'Three:t1'],
		targets: ['t1:Odd', 't2:Even', 't3:Neither']
	});
});

test('empty rows are dropped, a prompt without its answer stays', () => {
	expect(
		form([
			['', ''],
			['One', '']
		])
	).toEqual({ prompts: ['One:'], targets: [] });
});

test('a target keeps its id when its words are mended; one that comes new gets its own', () => {
	expect(
		form(
			[
				['One', 'Od', 't1'],
				['New', 'Third'],
				['Two', 'Evens', 't2'],
				['Four', 'Other', 't2']
			],
			'x\ny',
			['t3']
		)
	).toEqual({
		prompts: ['One:t1', 'New:t4', 'Two:t2', 'Four:t5'],
		targets: ['t1:Od', 't4:Third', 't2:Evens', 't5:Other', 't3:x', 't6:y']
	});
});

test('a note stays with the answer, whichever of its rows has it', () => {
	const fields = new FormData();
	for (const [id, note] of [
		['a', ''],
		['b', 'The mayor.']
	] as const) {
		fields.append('optionId', id);
		fields.append('optionText', id);
		fields.append('fits', 'Ada');
		fields.append('optionFeedback', note);
	}
	expect(matchFromForm(fields).targets).toEqual([
		{ id: 't1', text: 'Ada', feedback: 'The mayor.' }
	]);
});
