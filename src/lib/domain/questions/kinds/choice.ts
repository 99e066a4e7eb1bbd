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
	/** The id of the right option; null until the author has chosen it. */
	key: v.nullable(v.string())
});
export type ChoiceContent = v.InferOutput<typeof Content>;
export interface ChoiceView {
	stem: string;
	options: string[];
}

const Position = v.pipe(v.string(), v.regex(/^\d{1,2}$/), v.transform(Number));
const Answer = v.pipe(
	v.array(Position),
	v.maxLength(1),
	v.transform(([position]) => position ?? null)
);

/** One right option out of several. */
export const choice: Kind<ChoiceContent, number, string, ChoiceView> = {
	id: 'choice',
	content: Content,
	answer: Answer,
	needsKey: true,
	needsEvidence: true,
	fromForm: (fields) => {
		const options = optionsFromForm(fields);
		const key = fields.get('key');
		return {
			stem: fields.get('stem'),
			options,
			key: options.some((option) => option.id === key) ? key : null
		};
	},
	optionCount: (content) => content.options.length,
	mayStandAsWritten: true,
	studentView: (content, order) => ({
		stem: content.stem,
		options: shownOptions(content.options, order)
	}),
	validate: (view, position) => (position < view.options.length ? null : 'no-such-option'),
	toAnswer: (content, position, order) => idAt(content.options, order, position),
	toValues: (content, id, order) => [`${positionOf(content.options, order, id)}`],
	guesses: (content) => content.options.length,
	grade: (content, id) => (id === content.key ? 1 : 0),
	review: (content, chosenId, order) =>
		asShown(content.options, order).map(({ id, text, feedback }) => ({
			text,
			feedback,
			chosen: id === chosenId,
			right: id === content.key
		})),
	problems: (content) => [
		...(content.stem ? [] : ['no-stem' as const]),
		...optionProblems(content.options),
		...(content.options.some(({ id }) => id === content.key) ? [] : ['no-key' as const])
	],
	toJson: ({ options, key }) => ({ options: jsonOptions(options, [key]), answer: key })
};
