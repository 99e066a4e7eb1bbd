import * as v from 'valibot';
import { Stem } from '../options.ts';
import type { Kind } from '../question.ts';
import { matchText } from '../text-match.ts';

const Content = v.object({
	stem: Stem,
	/** Every spelling that counts; the first is shown as the right answer. */
	accept: v.pipe(v.array(v.pipe(v.string(), v.trim(), v.maxLength(200))), v.maxLength(20))
});
export type TextContent = v.InferOutput<typeof Content>;
export interface TextView {
	stem: string;
}

const Answer = v.pipe(
	v.array(v.pipe(v.string(), v.maxLength(200), v.trim())),
	v.maxLength(1),
	v.transform(([text]) => text || null)
);

/** A word or a short phrase, checked against a list of accepted spellings. */
export const text: Kind<TextContent, string, string, TextView> = {
	id: 'text',
	content: Content,
	answer: Answer,
	needsKey: true,
	needsEvidence: true,
	fromForm: (fields) => ({
		stem: fields.get('stem'),
		accept: String(fields.get('accept') ?? '')
			.split('\n')
			.map((line) => line.trim())
			.filter(Boolean)
	}),
	optionCount: () => 0,
	studentView: (content) => ({ stem: content.stem }),
	validate: () => null,
	toAnswer: (_content, input) => input,
	toValues: (_content, answer) => [answer],
	exactly: ({ accept }, answer) => (matchText(answer, accept) === 'near' ? '' : answer),
	grade: (content, answer) => (matchText(answer, content.accept) === 'none' ? 0 : 1),
	review: (content, answer) => {
		const key = { text: content.accept.join(' / '), chosen: false, right: true, feedback: '' };
		if (answer === null) return [key];
		const match = matchText(answer, content.accept);
		const given = { text: answer, chosen: true, right: match !== 'none', feedback: '' };
		return [{ ...given, near: match === 'near' }, key];
	},
	problems: (content) => [
		...(content.stem ? [] : ['no-stem' as const]),
		...(content.accept.some(Boolean) ? [] : ['no-key' as const])
	],
	toJson: ({ accept }) => ({ options: null, answer: [...accept] })
};
