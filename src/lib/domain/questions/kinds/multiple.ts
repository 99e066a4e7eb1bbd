import * as v from 'valibot';
import {
	asShown,
	idAt,
	jsonOptions,
	Options,
	optionProblems,
	optionsFromForm,
	positionOf,
	shownOptions,
	Stem
} from '../options.ts';
import type { Kind } from '../question.ts';

const Content = v.object({
	stem: Stem,
	options: Options,
	/** The ids of all right options. */
	keys: v.array(v.string())
});
export type MultipleContent = v.InferOutput<typeof Content>;
export interface MultipleView {
	stem: string;
	options: string[];
}

const Position = v.pipe(v.string(), v.regex(/^\d{1,2}$/), v.transform(Number));
const Answer = v.pipe(
	v.array(Position),
	v.maxLength(10),
	v.transform((positions) => (positions.length ? [...new Set(positions)] : null))
);

/** Several right options: each hit counts for, each wrong choice against, never below 0. */
export const multiple: Kind<MultipleContent, number[], string[], MultipleView> = {
	id: 'multiple',
	content: Content,
	answer: Answer,
	needsKey: true,
	needsEvidence: true,
	partial: true,
	fromForm: (fields) => {
		const options = optionsFromForm(fields);
		const keys = fields.getAll('key').map(String);
		return {
			stem: fields.get('stem'),
			options,
			keys: options.map((option) => option.id).filter((id) => keys.includes(id))
		};
	},
	optionCount: (content) => content.options.length,
	mayStandAsWritten: true,
	studentView: (content, order) => ({
		stem: content.stem,
		options: shownOptions(content.options, order)
	}),
	validate: (view, positions) =>
		positions.every((position) => position < view.options.length) ? null : 'no-such-option',
	toAnswer: (content, positions, order) =>
		positions.map((position) => idAt(content.options, order, position)).sort(),
	toValues: (content, ids, order) =>
		ids
			.map((id) => positionOf(content.options, order, id))
			.sort((a, b) => a - b)
			.map(String),
	grade: (content, ids) => {
		if (!content.keys.length) return 0;
		const chosen = [...new Set(ids)];
		const hits = chosen.filter((id) => content.keys.includes(id)).length;
		const wrong = chosen.length - hits;
		return Math.max(0, (hits - wrong) / content.keys.length);
	},
	review: (content, chosenIds, order) =>
		asShown(content.options, order).map(({ id, text, feedback }) => ({
			text,
			feedback,
			chosen: chosenIds?.includes(id) ?? false,
			right: content.keys.includes(id)
		})),
	problems: (content) => [
		...(content.stem ? [] : ['no-stem' as const]),
		...optionProblems(content.options),
		...(content.options.some(({ id }) => content.keys.includes(id)) ? [] : ['no-key' as const])
	],
	toJson: ({ options, keys }) => {
		const share = 1 / Math.max(1, keys.length);
		return { options: jsonOptions(options, keys, share, -share), answer: [...keys] };
	}
};
