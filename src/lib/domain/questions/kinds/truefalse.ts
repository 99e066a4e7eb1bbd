import * as v from 'valibot';
import { Stem } from '../options.ts';
import type { Kind } from '../question.ts';

const Content = v.object({
	/** The statement to judge. */
	stem: Stem,
	key: v.nullable(v.boolean())
});
export type TrueFalseContent = v.InferOutput<typeof Content>;
export interface TrueFalseView {
	stem: string;
}

const Answer = v.pipe(
	v.array(v.picklist(['true', 'false'])),
	v.maxLength(1),
	v.transform(([word]) => (word === undefined ? null : word === 'true'))
);

/** A statement that the article makes, or contradicts. */
export const truefalse: Kind<TrueFalseContent, boolean, boolean, TrueFalseView> = {
	id: 'truefalse',
	content: Content,
	answer: Answer,
	needsKey: true,
	needsEvidence: true,
	fromForm: (fields) => {
		const key = fields.get('key');
		return {
			stem: fields.get('stem'),
			key: key === 'true' ? true : key === 'false' ? false : null
		};
	},
	optionCount: () => 0,
	studentView: (content) => ({ stem: content.stem }),
	validate: () => null,
	toAnswer: (_content, input) => input,
	toValues: (_content, answer) => [`${answer}`],
	guesses: () => 2,
	grade: (content, answer) => (answer === content.key ? 1 : 0),
	review: (content, answer) =>
		[true, false].map((value) => ({
			text: value ? 'True' : 'False',
			feedback: '',
			chosen: answer === value,
			right: content.key === value
		})),
	problems: (content) => [
		...(content.stem ? [] : ['no-stem' as const]),
		...(content.key === null ? ['no-key' as const] : [])
	],
	toJson: ({ key }) => ({ options: null, answer: key })
};
