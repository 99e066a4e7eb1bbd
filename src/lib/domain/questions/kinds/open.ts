import * as v from 'valibot';
import { Stem } from '../options.ts';
import type { Kind } from '../question.ts';
import { Rubric, rubricFromForm } from '../rubric.ts';

const LONGEST = 10_000;

const Content = v.object({
	stem: Stem,
	/** What counts, shown before the student writes; with no lines the teacher gives a percentage. */
	rubric: Rubric,
	/** A good answer, shown afterwards; '' for none. */
	model: v.pipe(v.string(), v.trim(), v.maxLength(5000)),
	/** How many characters an answer may have. */
	longest: v.pipe(v.number(), v.integer(), v.minValue(50), v.maxValue(LONGEST))
});
export type OpenContent = v.InferOutput<typeof Content>;
export interface OpenView {
	stem: string;
	rubric: { text: string; points: number }[];
	longest: number;
}

const Answer = v.pipe(
	v.array(v.pipe(v.string(), v.maxLength(LONGEST), v.transform(plainLines))),
	v.maxLength(1),
	v.transform(([text]) => text || null)
);

/** A text of the student's own; a person marks it. */
export const open: Kind<OpenContent, string, string, OpenView> = {
	id: 'open',
	content: Content,
	answer: Answer,
	needsKey: false,
	needsEvidence: false,
	partial: true,
	fromForm: (fields) => ({
		stem: fields.get('stem'),
		rubric: rubricFromForm(fields),
		model: plainLines(String(fields.get('model') ?? '')),
		longest: Number(String(fields.get('longest') ?? '').trim() || 1500)
	}),
	optionCount: () => 0,
	studentView: ({ stem, rubric, longest }) => ({
		stem,
		rubric: rubric.map(({ text, points }) => ({ text, points })),
		longest
	}),
	validate: ({ longest }, text) => (text.length > longest ? 'too-long' : null),
	toAnswer: (_content, text) => text,
	toValues: (_content, text) => [text],
	grade: () => 'pending',
	review: ({ model }, text) => {
		const row = { right: false, judged: false, feedback: '' };
		return [
			...(text === null ? [] : [{ ...row, text, chosen: true }]),
			...(model ? [{ ...row, text: `A model answer: ${model}`, chosen: false }] : [])
		];
	},
	problems: ({ stem }) => (stem ? [] : ['no-stem']),
	toJson: ({ rubric, model, longest }) => ({
		options: null,
		answer: { rubric: rubric.map((row) => ({ ...row })), model, longest }
	})
};

/** Forms send line ends of two characters, the browser counts them as one. */
function plainLines(text: string): string {
	return text.replace(/\r\n?/g, '\n').trim();
}
